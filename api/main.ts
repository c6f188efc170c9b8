import { readOptions, usage, UsageError } from './options';
import { startApi } from './startApi';

/** Exit codes; the usage text documents them. */
const EXIT = { failed: 1, invalidInput: 2 } as const;

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options === 'help') return say(usage);
  const api = await startApi(options);
  say(`GET ${api.url}/orders answers tokens of ${options.issuer} for ${options.audience}`);
  const end = (): void => void api.close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Explains an error in a line. */
function explain(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'The port is in use. Choose another one with --port.';
  if (code === 'EACCES') return 'The port may not be used. Choose one above 1023 with --port.';
  return message;
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(error instanceof UsageError ? EXIT.invalidInput : EXIT.failed);
});
