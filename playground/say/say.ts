import { intentOf, slotsOf, type Device, type Reply } from '../alexa';
import type { SkillLog } from './SkillLog';

/** An utterance and what came of it, as `--json` prints it. */
export interface Exchange {
  readonly utterance: string;
  /** The intent that the skill got, or `LaunchRequest`; null if the utterance wasn't for the skill. */
  readonly intent: string | null;
  /** The values of the intent's slots that were filled. */
  readonly slots: Readonly<Record<string, string>>;
  /** The closest sample, and how close it is, from 0 to 1; null if no sample is close. */
  readonly match: NonNullable<Reply['match']> | null;
  /** What the skill says, as plain text. */
  readonly speech: string | null;
  /** The type of the card, such as `LinkAccount`. */
  readonly card: string | null;
  /** Whether the session is open afterwards. */
  readonly sessionOpen: boolean;
  /** How long the user waits for the answer. */
  readonly milliseconds: number;
  /** What went wrong, if anything. */
  readonly error: string | null;
}

/**
 * Says something to Alexa.
 *
 * @param device the device to say it to
 * @param log what the skill logs
 * @param utterance what is said
 */
export async function say(device: Device, log: SkillLog, utterance: string): Promise<Exchange> {
  const wasOpen = isOpen(device);
  const start = performance.now();
  const { asked, speech, card, reason, match = null } = await device.say(utterance);
  const milliseconds = Math.round(performance.now() - start);
  const fault = reason ?? (asked && (await log.faultOf(asked.requestId)));
  // Without the skill, Alexa speaks for itself.
  const isSkill = reason === undefined && (asked !== undefined || wasOpen);
  return {
    utterance,
    intent: intentOf(asked) ?? null,
    slots: slotsOf(asked),
    match,
    speech: (isSkill && speech) || null,
    card: card?.type ?? null,
    sessionOpen: isOpen(device),
    milliseconds,
    error: fault ?? null,
  };
}

function isOpen({ state }: Device): boolean {
  return state.session !== 'closed';
}
