import { identity } from '../../src/identity';

const { invocationName } = identity.languages.en;

/** What opens the skill, whatever it is called. */
export const open = `open ${invocationName}`;

/** What asks the skill for something in one breath. */
export const ask = (request: string): string => `ask ${invocationName} ${request}`;
