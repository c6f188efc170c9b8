import type { Workaround } from './workarounds';

/** The part of a package's package.json that matters here. */
export interface Installed {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

export interface Verdict {
  readonly text: string;
  /** Whether someone has to do something. */
  readonly isDue: boolean;
}

const DAY_MS = 86_400_000;

/** Half a year is time enough for an upgrade, even if nobody has time. */
const NEAR_DAYS = 180;

/**
 * Says whether a workaround is still needed.
 *
 * @param installed the package as it is installed; undefined if it isn't
 */
export function workaroundVerdict(
  { what, of, asksFor, version, where }: Workaround,
  installed: Installed | undefined,
): Verdict {
  if (!installed) return { text: `${what} (${where}): ${of} is gone. Remove it.`, isDue: true };
  const [expected, found] = asksFor
    ? [asksFor.range, installed.dependencies?.[asksFor.name] ?? 'nothing']
    : [version, installed.version];
  const asked = asksFor ? `${of} asks for ${asksFor.name} ${found}` : `${of} is ${found}`;
  return found === expected
    ? { text: `${what} (${where}): needed, ${asked}.`, isDue: false }
    : { text: `${what} (${where}): ${asked}, not ${expected}. Try without it.`, isDue: true };
}

/**
 * Says how long a runtime lasts.
 *
 * @param end the day on which its support ends, as YYYY-MM-DD
 */
export function runtimeVerdict(name: string, end: string, today: Date): Verdict {
  const days = Math.floor((Date.parse(end) - today.getTime()) / DAY_MS);
  if (days < 0) return { text: `${name} ended on ${end}: no more security fixes.`, isDue: true };
  const isDue = days < NEAR_DAYS;
  return { text: `${name} ends on ${end}, in ${days} days.`, isDue };
}
