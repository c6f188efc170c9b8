import { log } from '../logging/log';

const told = new Set<string>();

/**
 * Tells the operator that a trick is not used. Once per process, however many requests it concerns.
 *
 * @param trick the name of the trick
 * @param effect what that means
 */
export function stepAside(trick: string, effect: string): void {
  if (told.has(trick)) return;
  told.add(trick);
  log.warn({ trick, effect }, 'Jovo is not as a speed trick expects it, so it is not used');
}
