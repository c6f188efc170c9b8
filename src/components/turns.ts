import { InputType, type Jovo } from '@jovotech/framework';
import * as z from 'zod/mini';

/** Intents that can be repeated, and what says the same again without doing anything again. */
export const REPEATED: Readonly<Record<string, string>> = {
  WhoAmIIntent: 'WhoAmIIntent',
  MyEmailIntent: 'MyEmailIntent',
  OrderStatusIntent: 'OrderStatusIntent',
  OrdersIntent: 'OrdersIntent',
  CallMeIntent: 'NicknameIntent',
  NicknameIntent: 'NicknameIntent',
  ForgetNicknameIntent: 'NicknameIntent',
  KnowledgeIntent: 'KnowledgeIntent',
  LinkAccountIntent: 'LinkAccountIntent',
  LinkStatusIntent: 'LinkStatusIntent',
  UnlinkAccountIntent: 'UnlinkAccountIntent',
  'AMAZON.HelpIntent': 'AMAZON.HelpIntent',
};

/** What a session remembers of earlier turns. */
const turns = z.strictObject({
  /** How often in a row the user wasn't understood. */
  misses: z.optional(z.literal([1, 2])),
  /** What "repeat" repeats. */
  last: z.optional(z.enum(Object.values(REPEATED))),
  /** Whether a card went to the Alexa app, which gets one a session. */
  cardSent: z.optional(z.literal(true)),
});
export type Turns = z.infer<typeof turns>;

/** Returns what a session remembers if this skill can have written it, else nothing. */
export function readTurns(data: unknown): Turns {
  return turns.safeParse(data).data ?? {};
}

/** Hook before routing: "repeat" asks the last question again. */
export function repeatLastTurn({ $input, $session }: Jovo): void {
  const { last } = $session.data as Turns;
  const isQuestionOpen = ($session.state?.length ?? 0) > 0;
  if ($input.getIntentName() !== 'AMAZON.RepeatIntent' || isQuestionOpen) return;
  if (last) $input.intent = last;
  else $input.type = InputType.Launch;
}

/** Hook after routing: notes what "repeat" would repeat, and that the user was understood. */
export function noteTurn({ $input, $session }: Jovo): void {
  const intent = $input.getIntentName() ?? '';
  const { misses, last, cardSent } = $session.data as Turns;
  const repeated = REPEATED[intent] ?? last;
  $session.data = {
    ...(misses && intent === 'AMAZON.FallbackIntent' && { misses }),
    ...(repeated && { last: repeated }),
    ...(cardSent && { cardSent }),
  } satisfies Turns;
}
