import type { Surroundings } from '../../../linking/cli/Command';
import { run } from '../../../linking/cli/run';

/** How a command of `alexa-linking` ended. */
export interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of `alexa-linking` in this process. Nobody can answer, unless a test says otherwise. */
export async function runCommand(
  args: readonly string[],
  special: Partial<Surroundings> = {},
): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  const exitCode = await run(args, {
    environment: {},
    isInteractive: false,
    isColoured: false,
    print: (text) => void (stdout += `${text}\n`),
    note: (text) => void (stderr += `${text}\n`),
    askHidden: () => Promise.reject(new Error('Nobody should be asked.')),
    untilInterrupted: () => AbortSignal.abort(),
    ...special,
  });
  return { exitCode, stdout, stderr };
}
