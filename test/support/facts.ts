import type { Facts, UserFacts } from '../../src/store/facts';

// Sample facts for the tests of the memory, which holds any fact.

/** A fact that belongs to an account. */
export const noted = (text?: string): Facts => ({ nickname: text });

/** A fact that waits for an account. */
export const waiting = (text?: string): UserFacts => ({ wish: text });

/** A fact that belongs to an account, and no longer waits. */
export const granted = (text?: string): Facts => ({ ...noted(text), ...waiting() });

/** Returns the text of an account's fact. */
export const noteIn = (facts: Facts): string | undefined => facts.nickname;
