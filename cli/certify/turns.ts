import { once } from '../../linking/doctor/once';
import type { Candidate, Intent } from './Candidate';
import { Conversation, type Speaker } from './Conversation';
import { localesOf } from './locales';
import { isListening, type SkillAnswer } from './SkillAnswer';

/** What the skill answered to something, and where in a conversation it was said. */
export interface Turn extends Speaker {
  /** What was said before in the session: nothing, a launch, or an intent. */
  readonly after: string;
  /** `LaunchRequest` or the name of an intent. */
  readonly said: string;
  readonly answer: SkillAnswer;
}

/** An intent that no model has. */
export const UNKNOWN_INTENT = 'UnheardOfIntent';

const LAUNCH = 'LaunchRequest';
const START = 'nothing';

/** A name that people have in most languages. */
const SLOT_VALUE = 'Anna';

/** Holds every conversation once, however many checks look at it. */
export function turnsOf(candidate: Candidate): () => Promise<readonly Turn[]> {
  return once(async () => {
    const turns: Turn[] = [];
    // One after the other: conversations of a user share what the skill remembers.
    for (const locale of localesOf(candidate)) {
      const intents = candidate.models[locale]?.intents ?? [];
      for (const isLinked of [false, true]) {
        turns.push(...(await talkAs({ locale, isLinked }, intents, candidate)));
      }
    }
    return turns;
  });
}

async function talkAs(
  speaker: Speaker,
  intents: readonly Intent[],
  { talk }: Candidate,
): Promise<Turn[]> {
  const own = intents.filter(({ name }) => !name.startsWith('AMAZON.'));
  const builtIn = intents.filter(({ name }) => name.startsWith('AMAZON.'));
  const turn = (after: string, said: string, answer: SkillAnswer): Turn => ({
    ...speaker,
    after,
    said,
    answer,
  });
  const sayTo = async (session: Conversation, intent: Intent): Promise<SkillAnswer> =>
    session.say(intent.name, slotsOf(intent));

  const turns: Turn[] = [];
  const openStates: Intent[] = [];
  for (const intent of [...own, ...builtIn, { name: UNKNOWN_INTENT }]) {
    const answer = await sayTo(new Conversation(talk, speaker), intent);
    turns.push(turn(START, intent.name, answer));
    if (isListening(answer) && own.includes(intent)) openStates.push(intent);
  }
  const launched = await new Conversation(talk, speaker).launch();
  turns.push(turn(START, LAUNCH, launched));
  const onScreen = new Conversation(talk, { ...speaker, hasScreen: true });
  turns.push({ ...turn(START, LAUNCH, await onScreen.launch()), hasScreen: true });

  for (const state of [...(isListening(launched) ? [undefined] : []), ...openStates]) {
    for (const intent of [...builtIn, { name: UNKNOWN_INTENT }]) {
      const session = new Conversation(talk, speaker);
      await (state ? sayTo(session, state) : session.launch());
      turns.push(turn(state?.name ?? LAUNCH, intent.name, await sayTo(session, intent)));
    }
  }
  return turns;
}

function slotsOf({ samples = [] }: Intent): Record<string, string> {
  const names = samples.flatMap((sample) =>
    [...sample.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
  );
  return Object.fromEntries(names.map((name) => [name, SLOT_VALUE]));
}
