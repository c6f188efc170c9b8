import { type Jovo, JovoSession, type StateStack } from '@jovotech/framework';
import * as z from 'zod/mini';
import type { PlaceholderOf, TextKey } from '../i18n';
import type { Text } from '../output/Text';
import { isNickname } from '../services/nickname/Nickname';
import { readTurns } from './turns';

const NICKNAME = {
  asker: 'NicknameComponent',
  yes: 'agreeToNickname',
  no: 'refuseNickname',
  values: z.strictObject({ name: z.string().check(z.refine(isNickname)) }),
} as const;

/**
 * All yes-or-no questions by text key: the component that asks, its handlers for "yes" and "no", and
 * the schema of the question's values.
 */
export const QUESTIONS = {
  'forget.confirm': { asker: 'PrivacyComponent', yes: 'forgetAll', no: 'keepAll' },
  'nickname.confirm': NICKNAME,
  'nickname.confirmWish': NICKNAME,
} as const satisfies { readonly [Key in TextKey]?: Handlers & SchemaFor<PlaceholderOf<Key>> };

interface Handlers extends Record<'asker' | 'yes' | 'no', string> {
  readonly values?: z.ZodMiniType;
}

type SchemaFor<Placeholder extends string> = [Placeholder] extends [never]
  ? { readonly values?: undefined }
  : { readonly values: z.ZodMiniType<Record<Placeholder, string>> };

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

/** A SHA-256 digest in base64url. */
const DIGEST = /^[\w-]{43}$/;

/** The session state that Jovo stores while a question is open. */
const openQuestion = z.union(
  Object.entries<Handlers>(QUESTIONS).map(([text, { asker, yes, no, values }]) =>
    z.tuple([
      z.strictObject({ component: z.literal(asker) }),
      z.strictObject({
        component: z.literal('ConfirmationComponent'),
        resolve: z.strictObject({ yes: z.literal(yes), no: z.literal(no) }),
        config: z.strictObject({ text: z.literal(text), ...(values && { values }) }),
        data: z.strictObject({ speaker: z.string().check(z.regex(DIGEST)) }),
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
  return state === undefined ? undefined : openQuestion.safeParse(state).data;
}

/**
 * Hook before routing: removes everything from the session that this skill can't have written. In a
 * session that has just begun, it hasn't written or asked anything.
 */
export function dropForeignState(jovo: Jovo): void {
  const { id, isNew, state, data } = jovo.$session;
  const isUnderWay = jovo.$request.isNewSession() === false;
  const known = isUnderWay ? { state: readState(state), data: readTurns(data) } : {};
  jovo.$session = new JovoSession({ id, isNew, ...known });
}

/**
 * Hook after routing: drops a question that wasn't answered, so that a later "yes" doesn't confirm it.
 */
export function withdrawQuestion({ $route, $session }: Jovo): void {
  const asking = ($session.state?.length ?? 0) - 1;
  if ($session.state && $route?.resolved.stackIndex !== asking) $session.state = [];
}
