import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

// Everything that the skill remembers of what people tell it. Another fact is one line here, and one
// in the list of facts in PRIVACY.md: a test compares the two.

/** Facts that belong to an account, and are shared by all Alexa users who are linked to it. */
const accountFacts = {
  /** What the owner of the account wants to be called. */
  nickname: text,
};

/** Facts that belong to an Alexa user, for a day: there is no account yet to keep them with. */
const userFacts = {
  /** What the Alexa user wanted to be called when they weren't linked. */
  wish: text,
};

export const accountFactsSchema = z.partial(z.object(accountFacts));
export const userFactsSchema = z.partial(z.object(userFacts));
export const factsSchema = z.extend(accountFactsSchema, userFactsSchema.shape);

export type UserFacts = Readonly<z.infer<typeof userFactsSchema>>;

/** Facts that are remembered; or that are to be, where `undefined` removes one. */
export type Facts = Readonly<z.infer<typeof factsSchema>>;
