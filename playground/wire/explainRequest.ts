import * as z from 'zod';
import type { Message } from '../alexa/server/contract';
import { specifications } from './specifications';

/** What is said about a message, without its timing. */
export type Explanation = Pick<Message, 'title' | 'explanation' | 'specification'>;

/** The parts of an envelope that say what it is about. */
const envelope = z.object({
  request: z.object({
    type: z.string(),
    reason: z.string().optional(),
    intent: z.object({ name: z.string() }).optional(),
  }),
});

/**
 * Explains a request that Alexa sends to the skill.
 *
 * @param body the envelope
 */
export function explainRequest(body: string): Explanation {
  const { type, reason, intent } = parse(body);
  if (intent) {
    return {
      title: intent.name,
      explanation: 'Alexa tells the skill what the user means.',
      specification: specifications.intent,
    };
  }
  const [explanation, specification] = meaningOf(type, reason);
  return { title: reason ? `${type}: ${reason}` : type, explanation, specification };
}

function meaningOf(type: string, reason: string | undefined) {
  switch (type) {
    case 'LaunchRequest':
      return ['Alexa opens the skill.', specifications.launch] as const;
    case 'SessionEndedRequest': {
      const why = reason === undefined ? '' : `: ${reason}`;
      return [
        `Alexa tells the skill that the session has ended${why}.`,
        specifications.sessionEnded,
      ] as const;
    }
    case 'AlexaSkillEvent.SkillAccountLinked':
      return [
        'Alexa tells the skill that the user has linked an account.',
        specifications.skillEvents,
      ] as const;
    case 'AlexaSkillEvent.SkillDisabled':
      return [
        'Alexa tells the skill that the user has disabled it.',
        specifications.skillEvents,
      ] as const;
    case 'AlexaSkillEvent.SkillEnabled':
      return [
        'Alexa tells the skill that the user has enabled it.',
        specifications.skillEvents,
      ] as const;
    default:
      return ['Alexa tells the skill what has happened.', specifications.request] as const;
  }
}

function parse(body: string): z.infer<typeof envelope>['request'] {
  try {
    return envelope.parse(JSON.parse(body)).request;
  } catch {
    return { type: 'Request' };
  }
}
