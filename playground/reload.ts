import { stripVTControlCharacters } from 'node:util';
import type { News } from './alexa/server/News';

/** What can change while the playground runs. */
export type Reloaded = Parameters<News['built']>[0];

/**
 * Puts a change into effect, and tells the developer about it. A change that doesn't build has no effect.
 *
 * @param what what has changed
 * @param effect what to say once it works
 * @param step puts it into effect
 * @param news tells the open pages
 * @param report prints a line
 */
export async function reload(
  what: Reloaded,
  effect: string,
  step: () => Promise<void>,
  news: News,
  report: (line: string) => void,
): Promise<void> {
  try {
    await step();
    news.built(what, undefined);
    news.toast(effect);
    report(effect);
  } catch (error) {
    const { message } = error as Error;
    news.built(what, stripVTControlCharacters(message));
    report(message);
  }
}
