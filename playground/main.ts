import { ConfigError, processEnvironment } from '../src/config';
import { languages } from '../src/identity';
import { runningCliVariable } from '../src/config/laptop';
import { readOptions, usage, type PlaygroundOptions } from './options';
import { startPlayground, type Playground } from './playground';

/** How often to look whether the program that started this one is still there, in milliseconds. */
const PARENT_CHECK_MS = 1_000;

/** Exit codes: the command line or the environment is wrong; or something did not start. */
const EXIT = { badInput: 2, failed: 1 } as const;

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), processEnvironment());
  if (options === 'help') {
    say(usage);
    return;
  }
  await run(options);
}

async function run(options: PlaygroundOptions): Promise<void> {
  const starting = startPlayground(options, say);
  onceToldToEnd(() => {
    starting
      .then((playground) => playground.close())
      .finally(() => process.exit())
      .catch(() => undefined);
  });
  introduce(await starting);
}

function introduce({ alexaUrl, auth0Url, webhookUrl, memoryFolder }: Playground): void {
  say(`
Playground  ${alexaUrl}
Skill       ${webhookUrl}
Auth0       ${auth0Url} (a stand-in)
Memory      ${memoryFolder} (gone when this ends)

Open the page and say: open ${languages.en.invocationName}
Ctrl+C ends everything.
`);
}

/** Ctrl+C, a polite kill, or the end of the program that started this one or that reads its output. */
function onceToldToEnd(act: () => void): void {
  let isEnding = false;
  const end = (): void => {
    if (!isEnding) act();
    isEnding = true;
  };
  process.stdout.on('error', end);
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  process.once('SIGHUP', end);
  const starter = Number(process.env[runningCliVariable]);
  const isAlone = starter ? () => !isAlive(starter) : hasNewParent();
  const check = setInterval(() => {
    if (!isAlone()) return;
    clearInterval(check);
    end();
  }, PARENT_CHECK_MS);
  check.unref();
}

/** A process whose parent ends is handed over to another one. */
function hasNewParent(): () => boolean {
  const parent = process.ppid;
  return () => process.ppid !== parent;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Whether the command line holds something that it may not. */
function isUsageError(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') ?? false;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (isUsageError(error)) process.stderr.write(`\n${usage}\n`);
  const isBadInput = error instanceof ConfigError || isUsageError(error);
  process.exit(isBadInput ? EXIT.badInput : EXIT.failed);
});
