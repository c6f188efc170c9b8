import type { Language } from '../Language';
import { names } from './names';
import { texts } from './texts';

/** What follows "Alexa, open …". */
const invocationName = 'my skill';

/** English. */
export const en = {
  locales: ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN'],
  name: 'My Skill',
  invocationName,
  summary: 'Link your account, and Alexa greets you by name.',
  description:
    'Link your account once in the Alexa app, and the skill knows who you are. Say ' +
    `"Alexa, open ${invocationName}" to be greeted by name. You can ask who you are or which email ` +
    'address your account has, and say what you want to be called. You can also ask how to ' +
    'unlink your account, or have everything forgotten.',
  examplePhrases: [
    `Alexa, open ${invocationName}`,
    `Alexa, ask ${invocationName} who am I`,
    `Alexa, ask ${invocationName} what is my email`,
  ],
  keywords: ['account linking', 'sign in', 'profile'],
  texts,
  names,
} as const satisfies Language<'en'>;
