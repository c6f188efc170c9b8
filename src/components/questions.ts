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
 * All yes-or-no questions by text key: the component that asks, its handlers for "yes" and "no", and
 * whether the question contains a nickname.
 */
export const QUESTIONS = {
  'forget.confirm': { asker: 'PrivacyComponent', yes: 'forgetAll', no: 'keepAll', named: false },
  'nickname.confirm': NICKNAME,
  'nickname.confirmWish': NICKNAME,
} as const satisfies { readonly [Key in TextKey]?: IsNamed<Key> };

interface IsNamed<Key extends TextKey> extends Record<'asker' | 'yes' | 'no', string> {
  readonly named: [PlaceholderOf<Key>] extends [never] ? false : true;
}

/** A question and its values. */
export type Question = Text<keyof typeof QUESTIONS>;

/**
 * Returns the options for delegating a question to the `ConfirmationComponent`.
 *
 * @param question one of the calling component's own questions
 */
export function confirmation(question: Question): {
  resolve: { yes: string; no: string };
  config: Question;
} {
  const { yes, no } = QUESTIONS[question.text];
  return { resolve: { yes, no }, config: question };
}

const nickname = z.string().check(z.refine(isNickname));

/** The session state that Jovo stores while a question is open. */
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
        // Jovo adds this when it reads the configuration.
        data: z.optional(z.strictObject({})),
      }),
    ]),
  ),
);

/**
 * Returns the state if this skill can have written it, else `undefined`. A forged state could map "no"
 * to the handler that deletes data, or make Alexa say anything, and a stored state can be older than
 * the skill.
 */
export function readState(state: unknown): StateStack | undefined {
  return openQuestion.safeParse(state).data;
}

/** Hook before routing: removes everything but the open question from the session. */
export function dropForeignState(jovo: Jovo): void {
  const { id, isNew, state } = jovo.$session;
  jovo.$session = new JovoSession({ id, isNew, state: readState(state) });
}

/**
 * Hook after routing: drops a question that wasn't answered, so that a later "yes" doesn't confirm it.
 */
export function withdrawQuestion({ $route, $session }: Jovo): void {
  const asking = ($session.state?.length ?? 0) - 1;
  if ($session.state && $route?.resolved.stackIndex !== asking) $session.state = [];
}
