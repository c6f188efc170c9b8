import { allLanguages } from '../../src/languages/all';

const { invocationName } = allLanguages.en;

/** The utterance that opens the skill, whatever its name. */
export const open = `open ${invocationName}`;

/** An utterance that opens the skill with a request. */
export const ask = (request: string): string => `ask ${invocationName} ${request}`;
