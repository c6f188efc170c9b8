import { log } from '../logging/log';

const told = new Set<string>();

/** Warns the operator, once per process, that an optimization isn't used, and what that costs. */
export function stepAside(trick: string, effect: string): void {
  if (told.has(trick)) return;
  told.add(trick);
  log.warn({ trick, effect }, 'an optimization is off, because this version of Jovo differs');
}
