/** The part of speech that this file reads. */
type Speech = { readonly type?: string; readonly ssml?: string | undefined } | null | undefined;

/** What a response says, and whether the microphone stays open. */
interface Spoken {
  readonly outputSpeech?: Speech;
  readonly reprompt?: { readonly outputSpeech?: Speech } | null | undefined;
  readonly shouldEndSession?: boolean | null | undefined;
}

/**
 * Returns what is wrong with the questions of a response: it must end with a question if and only if
 * the microphone stays open. Otherwise users don't know whether it's their turn.
 */
export function questionFaults({ outputSpeech, reprompt, shouldEndSession }: Spoken): string[] {
  if (!outputSpeech) return [];
  const isOpen = shouldEndSession === false;
  return [
    ...(isOpen && !isQuestion(outputSpeech) ? ['listens without a question'] : []),
    ...(isOpen && !isQuestion(reprompt?.outputSpeech) ? ['reminds without a question'] : []),
    ...(!isOpen && isQuestion(outputSpeech) ? ['asks without listening'] : []),
  ];
}

function isQuestion(speech: Speech): boolean {
  return /[?？]<\/speak>$/.test(speech?.ssml ?? '');
}
