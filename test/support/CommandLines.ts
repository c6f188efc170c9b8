import { readdirSync, readFileSync } from 'node:fs';

/** Whether the command lines of all processes can be read, as on Linux. */
export const canSeeCommandLines = readdirSync('/').includes('proc');

/** How often to look. Processes that end sooner can be missed. */
const INTERVAL_MS = 10;

/** What all users of this machine can see of each other's processes, as `ps` shows it. */
export class CommandLines {
  private readonly seen = new Set<string>();
  private readonly timer = setInterval(() => this.look(), INTERVAL_MS);

  /** @returns every command line that was seen, each once */
  stop(): string[] {
    clearInterval(this.timer);
    return [...this.seen];
  }

  private look(): void {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        this.seen.add(readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '));
      } catch {
        // It has ended since the directory was read.
      }
    }
  }
}
