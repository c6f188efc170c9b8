import { ConfigError, processEnvironment, type Environment } from '../src/config';
import { runningCliVariable } from '../src/config/laptop';
import { onEndRequested } from './onEndRequested';
import { readOptions, usage, type PlaygroundOptions } from './options';
import type { Playground } from './playground';
import { introduceReal } from './real/introduceReal';
import { startReal } from './real/startReal';
import { startWithPage } from './startWithPage';
import { UsageError } from './UsageError';

/** Exit codes; the usage text documents them. */
const EXIT = { failed: 1, invalidInput: 2 } as const;

async function main(): Promise<void> {
  const environment = processEnvironment();
  const options = readOptions(process.argv.slice(2), environment);
  if (options === 'help') print(usage);
  else await run(options, environment);
}

async function run(options: PlaygroundOptions, environment: Environment): Promise<void> {
  const starting = options.real
    ? startReal(options, environment, print)
    : startWithPage(options, environment, print);
  const end = (): void => {
    starting
      .then((playground) => playground.close())
      .finally(() => process.exit())
      .catch(() => undefined);
  };
  onEndRequested(end, Number(environment[runningCliVariable]));
  const running = await starting;
  print('real' in running ? introduceReal(running) : introduction(running));
}

function introduction({
  alexa,
  auth0Url,
  webhookUrl,
  apiUrl,
  memory,
  isMemoryKept,
}: Playground): string {
  return `
Playground  ${alexa.url}
Skill       ${webhookUrl}
Auth0       ${auth0Url} (a stand-in)
Your API    ${apiUrl ? `${apiUrl}/orders` : 'not started (PLAYGROUND_API=on starts an example)'}
Memory      ${memory} (${isMemoryKept ? 'kept until you start over' : 'removed when you end the playground'})

Open the page and say: ${alexa.device.state.opening}
Press Ctrl+C to end everything.
`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  const isInvalidInput = error instanceof ConfigError || error instanceof UsageError;
  process.exit(isInvalidInput ? EXIT.invalidInput : EXIT.failed);
});
