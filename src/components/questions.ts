import { type Jovo, JovoSession, type StateStack } from '@jovotech/framework';
import * as z from 'zod/mini';
import type { PlaceholderOf, TextKey } from '../i18n';
import type { Text } from '../output/Text';
import { isNickname } from '../services/nickname/Nickname';

type Questions = {
  readonly [Key in TextKey]?: {
    /** The component that asks. */
    readonly asker: string;
    /** Its handlers for a "yes" and for a "no". */
    readonly yes: string;
    readonly no: string;
    /** Whether the question is about a nickname. */
    readonly named: [PlaceholderOf<Key>] extends [never] ? false : true;
  };
};

/** All questions that the skill asks, by their texts. */
export const QUESTIONS = {
  'forget.confirm': { asker: 'PrivacyComponent', yes: 'forgetAll', no: 'keepAll', named: false },
  'nickname.confirm': {
    asker: 'NicknameComponent',
    yes: 'agreeToNickname',
    no: 'refuseNickname',
    named: true,
  },
  'nickname.confirmWish': {
    asker: 'NicknameComponent',
    yes: 'agreeToNickname',
    no: 'refuseNickname',
    named: true,
  },
} as const satisfies Questions;

/** A question with the values that it needs. */
export type Question = Text<keyof typeof QUESTIONS>;

/**
 * What a component delegates to the `ConfirmationComponent` in order to ask.
 *
 * @param question the question; it must be one of the component's own
 */
export function confirmation(question: Question): {
  resolve: { yes: string; no: string };
  config: Question;
} {
  const { yes, no } = QUESTIONS[question.text];
  return { resolve: { yes, no }, config: question };
}

/** What Jovo keeps in the session while one of the questions is open. */
const openQuestion = z.union(
  Object.entries(QUESTIONS).map(([text, question]) => stateOf(text, question)),
);

function stateOf(
  text: string,
  { asker, yes, no, named }: (typeof QUESTIONS)[keyof typeof QUESTIONS],
) {
  const name = z.string().check(z.refine(isNickname));
  return z.tuple([
    z.strictObject({ component: z.literal(asker) }),
    z.strictObject({
      component: z.literal('ConfirmationComponent'),
      resolve: z.strictObject({ yes: z.literal(yes), no: z.literal(no) }),
      config: z.strictObject({
        text: z.literal(text),
        ...(named && { values: z.strictObject({ name }) }),
      }),
      // Jovo adds it when it reads the configuration.
      data: z.optional(z.strictObject({})),
    }),
  ]);
}

/**
 * Reads from a session which question is open.
 *
 * Whoever can send a session could otherwise lead a "no" to the handler that erases, or have Alexa
 * say whatever they like; and a session can be older than the skill that goes on with it.
 *
 * @param state what the session says
 * @returns the same if this skill can have written it, else `undefined`
 */
export function readState(state: unknown): StateStack | undefined {
  return openQuestion.safeParse(state).data;
}

/**
 * Leaves nothing in a session but the question that is open. A hook for before anything is done.
 *
 * @param jovo the request
 */
export function dropForeignState(jovo: Jovo): void {
  const { id, isNew, state } = jovo.$session;
  jovo.$session = new JovoSession({ id, isNew, state: readState(state) });
}

/**
 * Withdraws a question that was answered with something else: a "yes" that comes later belongs to
 * something else, too. A hook for after Jovo's router.
 *
 * @param jovo the request
 */
export function withdrawQuestion({ $route, $session }: Jovo): void {
  const asking = ($session.state?.length ?? 0) - 1;
  if ($session.state && $route?.resolved.stackIndex !== asking) $session.state = [];
}
