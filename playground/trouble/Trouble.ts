import type { TroubleState } from '../alexa/server/contract';
import type { TryIt } from './phrases';

/** A fault that can be switched on, and what comes of it. */
export interface Trouble extends Omit<TroubleState, 'isOn' | 'tryIt'> {
  /** What to say or to do to meet it. Undefined if it's met at once. */
  readonly tryIt: TryIt | undefined;
}

/** How a server answers instead of what it would have answered. */
export const answerFaults = [
  'slow-3s',
  'slow-10s',
  '401',
  '403',
  '429',
  '500',
  'down',
  'nonsense',
  'empty',
] as const;

/** One of {@link answerFaults}. */
export type AnswerFault = (typeof answerFaults)[number];

/** What a server with a fault does, to follow its name. */
export const faultLabels: Readonly<Record<AnswerFault, string>> = {
  'slow-3s': 'answers after 3 s',
  'slow-10s': 'answers after 10 s',
  '401': 'answers 401 Unauthorized',
  '403': 'answers 403 Forbidden',
  '429': 'answers 429 Too Many Requests',
  '500': 'answers 500 Internal Server Error',
  down: 'is down',
  nonsense: 'answers with a web page',
  empty: 'answers {}',
};

/** What a fault comes to: what is said, the code in the log, and the line of the doctor. */
export type Consequence = readonly [userHears: string, code: string, doctor: string | undefined];
