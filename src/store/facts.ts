import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

// Everything that the skill remembers of what users say. To add a fact, add a line here and one to
// the list of facts in PRIVACY.md; a test compares them.

/** Facts that belong to an account and are shared by all linked Alexa users. */
const accountFacts = {
  /** That the account's owner has been greeted: "Welcome back" would be wrong the first time. */
  greeted: z.literal('yes'),
  /** What the account's owner wants to be called. */
  nickname: text,
};

/** Facts that belong to an Alexa user for up to a day, until there is an account. */
const userFacts = {
  /** That a user without an account has opened the skill: they'll be back when they have linked one. */
  met: z.literal('yes'),
  /** The nickname that a user requested before linking an account. */
  wish: text,
};

export const accountFactsSchema = z.partial(z.object(accountFacts));
export const userFactsSchema = z.partial(z.object(userFacts));
export const factsSchema = z.extend(accountFactsSchema, userFactsSchema.shape);

export type UserFacts = Readonly<z.infer<typeof userFactsSchema>>;

/** Stored facts, or changes to them, where `undefined` removes a fact. */
export type Facts = Readonly<z.infer<typeof factsSchema>>;

/** Everything that is stored about a user. */
export interface Knowledge extends Facts {
  /** Whether the account, and so the link, is stored. */
  readonly isNoted: boolean;
}
