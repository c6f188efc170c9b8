/** What a user's answer proves about a value that the skill remembers. Times are in milliseconds. */
interface Operation {
  /** Which value: `nickname of Zubababe`. */
  readonly register: string;
  /** Undefined if nothing is remembered. */
  readonly value: string | undefined;
  /** Alexa's ID of the request. */
  readonly request: string;
  /** The process that answered. */
  readonly process: string;
  /** When the request was sent. */
  readonly start: number;
  /** When the answer arrived. */
  readonly end: number;
}

/** A value that was told in an answer. */
export type Read = Operation;

/** A change. If it wasn't confirmed, because the process was killed, it may or may not have been made. */
export interface Write extends Operation {
  readonly confirmed: boolean;
}

/** Reads that contradict the writes, and how many confirmed writes another process has read. */
export interface Verdict {
  /** One line for each read that a confirmed write rules out. */
  readonly lost: readonly string[];
  /** How many confirmed writes of a value were later told by another process than the one that made them. */
  readonly seenElsewhere: number;
}

/** What the skill was told to remember, and what it later said. */
export class History {
  private readonly writes = new Map<string, Write[]>();
  private readonly reads = new Map<string, Read[]>();

  write(operation: Write): void {
    listOf(this.writes, operation.register).push(operation);
  }

  read(operation: Read): void {
    listOf(this.reads, operation.register).push(operation);
  }

  /** How many writes were confirmed, and how many weren't. */
  get counts(): { readonly confirmed: number; readonly unknown: number; readonly reads: number } {
    const writes = [...this.writes.values()].flat();
    const confirmed = writes.filter((write) => write.confirmed).length;
    const reads = [...this.reads.values()].reduce((sum, list) => sum + list.length, 0);
    return { confirmed, unknown: writes.length - confirmed, reads };
  }

  /** Returns the process that made the last confirmed write. */
  lastWriter(register: string): string | undefined {
    return this.writes.get(register)?.findLast(({ confirmed }) => confirmed)?.process;
  }

  /**
   * Checks each read against the writes. A read may tell what a write under way is about to store, but
   * nothing that a confirmed write replaced before the read began.
   *
   * @param without requests whose answers prove nothing, because the store didn't answer the skill
   * @see https://jepsen.io/consistency/models/linearizable
   */
  judge(without: ReadonlySet<string> = new Set()): Verdict {
    const lost: string[] = [];
    const seen = new Set<Write>();
    for (const [register, reads] of this.reads) {
      const nothing: Write = {
        register,
        value: undefined,
        request: '',
        process: 'the start',
        start: -Infinity,
        end: -Infinity,
        confirmed: true,
      };
      const writes = [nothing, ...(this.writes.get(register) ?? [])];
      for (const read of reads.filter(({ request }) => !without.has(request))) {
        const sources = writes.filter(
          (write) =>
            write.value === read.value &&
            write.start <= read.end &&
            !writes.some((later) => replaces(later, write, read)),
        );
        if (sources.length === 0) lost.push(describe(read, writes));
        for (const source of sources) {
          const isValue = source.confirmed && source.value !== undefined;
          if (isValue && source.process !== read.process) seen.add(source);
        }
      }
    }
    return { lost, seenElsewhere: seen.size };
  }
}

/** Whether a write was confirmed entirely between another one and a read, with another value. */
function replaces(later: Write, write: Write, read: Read): boolean {
  return (
    later.confirmed &&
    later.value !== read.value &&
    later.start >= write.end &&
    later.end <= read.start
  );
}

function describe(read: Read, writes: readonly Write[]): string {
  const last = writes.findLast(({ confirmed, end }) => confirmed && end <= read.start);
  const [told, stored] = [read.value ?? 'nothing', last?.value ?? 'nothing'];
  const ago = last ? Math.round(read.start - last.end) : 0;
  return `${read.register}: ${read.process} told "${told}", although ${last?.process} confirmed "${stored}" ${ago} ms before`;
}

function listOf<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
