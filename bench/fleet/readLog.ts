/** What the processes logged. */
export interface Logged {
  /** How often there was each warning or error. */
  readonly warnings: ReadonlyMap<string, number>;
  /** The requests during which the store failed: what their answers tell isn't what is stored. */
  readonly storeFailed: ReadonlySet<string>;
}

interface Entry {
  readonly level: number;
  readonly msg?: string;
  readonly requestId?: string;
}

/** The level of a warning. */
const WARNING = 40;

/** Reads the log of all processes. A killed one can leave half a line. */
export function readLog(text: string): Logged {
  const warnings = new Map<string, number>();
  const storeFailed = new Set<string>();
  for (const line of text.split('\n')) {
    const { level, msg = '', requestId } = parse(line);
    if (level < WARNING) continue;
    warnings.set(msg, (warnings.get(msg) ?? 0) + 1);
    if (msg === 'the store failed' && requestId !== undefined) storeFailed.add(requestId);
  }
  return { warnings, storeFailed };
}

function parse(line: string): Entry {
  try {
    return { level: 0, ...(JSON.parse(line) as Partial<Entry>) };
  } catch {
    return { level: 0 };
  }
}
