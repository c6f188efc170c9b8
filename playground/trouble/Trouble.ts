import type { TroubleState } from '../alexa/server/contract';

/** A fault that can be switched on, and what comes of it. */
export type Trouble = Omit<TroubleState, 'isOn'>;

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
