import { ConfigError, processEnvironment, type Environment } from '../src/config';
import { runningCliVariable } from '../src/config/laptop';
import { languages } from '../src/identity';
import { isAlive } from './isAlive';
import { readOptions, usage, type PlaygroundOptions } from './options';
import { startPlayground, type Playground } from './playground';
import { UsageError } from './UsageError';

/** How often to check whether the program that started this one has ended, in milliseconds. */
const PARENT_CHECK_MS = 1_000;

/** Exit codes; the usage text documents them. */
const EXIT = { failed: 1, invalidInput: 2 } as const;

async function main(): Promise<void> {
  const environment = processEnvironment();
  const options = readOptions(process.argv.slice(2), environment);
  if (options === 'help') print(usage);
  else await run(options, environment);
}

async function run(options: PlaygroundOptions, environment: Environment): Promise<void> {
  const starting = startPlayground(options, environment, print);
  onEndRequested(Number(environment[runningCliVariable]), () => {
    starting
      .then((playground) => playground.close())
      .finally(() => process.exit())
      .catch(() => undefined);
  });
  introduce(await starting);
}

function introduce({ alexaUrl, auth0Url, webhookUrl, memoryFolder }: Playground): void {
  print(`
Playground  ${alexaUrl}
Skill       ${webhookUrl}
Auth0       ${auth0Url} (a stand-in)
Memory      ${memoryFolder} (removed when you end the playground)

Open the page and say: open ${languages.en.invocationName}
Press Ctrl+C to end everything.
`);
}

/**
 * Calls back once, on Ctrl+C, a signal to end, or the end of the program that started this one or
 * reads its output.
 *
 * @param cliPid the process ID of a running `jovo run`; NaN or 0 without one
 * @param callback what to do then
 */
function onEndRequested(cliPid: number, callback: () => void): void {
  let isEnding = false;
  const end = (): void => {
    if (!isEnding) callback();
    isEnding = true;
  };
  process.stdout.on('error', end);
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  process.once('SIGHUP', end);
  const isOrphan = cliPid ? () => !isAlive(cliPid) : hasNewParent();
  const check = setInterval(() => {
    if (!isOrphan()) return;
    clearInterval(check);
    end();
  }, PARENT_CHECK_MS);
  check.unref();
}

/** When its parent ends, the system gives a process another one. */
function hasNewParent(): () => boolean {
  const parent = process.ppid;
  return () => process.ppid !== parent;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  const isInvalidInput = error instanceof ConfigError || error instanceof UsageError;
  process.exit(isInvalidInput ? EXIT.invalidInput : EXIT.failed);
});
