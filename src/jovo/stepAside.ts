import { log } from '../logging/log';

const told = new Set<string>();

/** Tells the operator, once per process, that a trick is not used and what that means. */
export function stepAside(trick: string, effect: string): void {
  if (told.has(trick)) return;
  told.add(trick);
  log.warn({ trick, effect }, 'Jovo is not as a speed trick expects it, so it is not used');
}
