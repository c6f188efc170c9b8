import { type Jovo, JovoSession, type StateStack } from '@jovotech/framework';
import * as z from 'zod/mini';
import type { PlaceholderOf, TextKey } from '../i18n';
import type { Text } from '../output/Text';
import { isNickname } from '../services/nickname/Nickname';

const NICKNAME = {
  asker: 'NicknameComponent',
  yes: 'agreeToNickname',
  no: 'refuseNickname',
  named: true,
} as const;

/**
 * All questions that the skill asks, by their texts: the component that asks, its handlers for a
 * "yes" and for a "no", and whether the question is about a nickname.
 */
export const QUESTIONS = {
  'forget.confirm': { asker: 'PrivacyComponent', yes: 'forgetAll', no: 'keepAll', named: false },
  'nickname.confirm': NICKNAME,
  'nickname.confirmWish': NICKNAME,
} as const satisfies { readonly [Key in TextKey]?: IsNamed<Key> };

interface IsNamed<Key extends TextKey> extends Record<'asker' | 'yes' | 'no', string> {
  readonly named: [PlaceholderOf<Key>] extends [never] ? false : true;
}

/** A question with the values that it needs. */
export type Question = Text<keyof typeof QUESTIONS>;

/**
 * What a component delegates to the `ConfirmationComponent` in order to ask.
 *
 * @param question the question, which must be one of the component's own
 */
export function confirmation(question: Question): {
  resolve: { yes: string; no: string };
  config: Question;
} {
  const { yes, no } = QUESTIONS[question.text];
  return { resolve: { yes, no }, config: question };
}

const nickname = z.string().check(z.refine(isNickname));

/** What Jovo keeps in the session while one of the questions is open. */
const openQuestion = z.union(
  Object.entries(QUESTIONS).map(([text, { asker, yes, no, named }]) =>
    z.tuple([
      z.strictObject({ component: z.literal(asker) }),
      z.strictObject({
        component: z.literal('ConfirmationComponent'),
        resolve: z.strictObject({ yes: z.literal(yes), no: z.literal(no) }),
        config: z.strictObject({
          text: z.literal(text),
          ...(named && { values: z.strictObject({ name: nickname }) }),
        }),
        // Jovo adds it when it reads the configuration.
        data: z.optional(z.strictObject({})),
      }),
    ]),
  ),
);

/**
 * Reads from a session which question is open. A crafted one could otherwise lead a "no" to the
 * handler that erases, or have Alexa say anything; and one can be older than the skill.
 *
 * @param state what the session says
 * @returns the same if this skill can have written it, else `undefined`
 */
export function readState(state: unknown): StateStack | undefined {
  return openQuestion.safeParse(state).data;
}

/** Leaves nothing in a session but the question that is open. A hook for before anything is done. */
export function dropForeignState(jovo: Jovo): void {
  const { id, isNew, state } = jovo.$session;
  jovo.$session = new JovoSession({ id, isNew, state: readState(state) });
}

/**
 * Withdraws a question that was answered with something else: a "yes" that comes later belongs to
 * something else, too. A hook for after Jovo's router.
 */
export function withdrawQuestion({ $route, $session }: Jovo): void {
  const asking = ($session.state?.length ?? 0) - 1;
  if ($session.state && $route?.resolved.stackIndex !== asking) $session.state = [];
}
