import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageState } from '../../alexa/server/contract';

/** How long it takes to say a character, in milliseconds, for the light ring of a silent device. */
const CHARACTER_MILLISECONDS = 45;
const LONGEST_MILLISECONDS = 6_000;

/**
 * Speaks what Alexa says.
 *
 * @param state the state; undefined until it's known
 * @param isLoud whether it can be heard, where the browser can speak
 * @returns whether Alexa is speaking
 */
export function useSpeech(state: PageState | undefined, isLoud: boolean): boolean {
  const [isSpeaking, setSpeaking] = useState(false);
  const spokenId = useRef<number | undefined>(undefined);
  const last = state?.conversation.findLast(({ type }) => type === 'alexa');
  const lastId = state && (last?.id ?? 0);

  useEffect(() => {
    if (lastId === undefined) return undefined;
    const isOld = spokenId.current === undefined || lastId <= spokenId.current;
    spokenId.current = lastId;
    // What was said before the page was opened isn't said again.
    if (isOld || last?.type !== 'alexa' || !last.text) return undefined;
    setSpeaking(true);
    const end = (): void => setSpeaking(false);
    const stop =
      isLoud && canSpeak ? speak(last.text, state?.locale, end) : pretend(last.text, end);
    return () => {
      stop();
      end();
    };
    // Only a new reply is spoken.
  }, [lastId]);

  useEffect(() => {
    if (!isLoud && canSpeak) speechSynthesis.cancel();
  }, [isLoud]);
  return isSpeaking;
}

/** Speaks a text. Returns a function that stops it. */
function speak(text: string, locale: string | undefined, onEnd: () => void): () => void {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = locale ?? 'en-US';
  utterance.addEventListener('end', onEnd);
  utterance.addEventListener('error', onEnd);
  speechSynthesis.speak(utterance);
  return () => {
    // A browser may report the end of this one while the next one is spoken.
    utterance.removeEventListener('end', onEnd);
    utterance.removeEventListener('error', onEnd);
    speechSynthesis.cancel();
  };
}

/** Lets the time pass in which the text could be said. */
function pretend(text: string, onEnd: () => void): () => void {
  const length = Math.min(text.length * CHARACTER_MILLISECONDS, LONGEST_MILLISECONDS);
  const timer = setTimeout(onEnd, length);
  return () => clearTimeout(timer);
}

/** Whether the browser can speak. */
export const canSpeak = 'speechSynthesis' in window;
