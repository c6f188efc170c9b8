import { IntentFinder } from '../../../../playground/alexa/understanding/IntentFinder';
import {
  understand,
  type Understanding,
} from '../../../../playground/alexa/understanding/understand';
import { projectModel } from './projectModel';
import { skillId } from './TestPlayground';

const natural = new IntentFinder(projectModel, skillId);

/** Matches utterances with the samples word by word. */
export const strict = new IntentFinder(projectModel, skillId, { strict: true });

/** Returns how the project's model understands an utterance. */
export function understood(utterance: string, inSession: boolean, finder = natural): Understanding {
  return understand(utterance, projectModel.invocationName, finder, inSession);
}

/** Returns the name of the intent, or the type of another meaning. */
export function meaningOf(utterance: string, inSession: boolean, finder = natural): string {
  const meaning = understood(utterance, inSession, finder);
  return meaning.type === 'intent' ? meaning.intent.name : meaning.type;
}

/** Returns one row for each utterance. */
export function rows(
  table: readonly (readonly [meaning: string, utterances: readonly string[]])[],
): { utterance: string; meaning: string }[] {
  return table.flatMap(([meaning, utterances]) =>
    utterances.map((utterance) => ({ utterance, meaning })),
  );
}
