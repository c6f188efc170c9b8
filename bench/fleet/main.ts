import { parseArgs } from 'node:util';
import { describe } from './report';
import { isGood, runFleet } from './runFleet';

const usage = `Usage: npm run fleet-test [-- options]

Runs the skill as AWS Lambda and servers run it, many processes on one DynamoDB, while users talk to it.
Functions are frozen between two requests; every 2 s one of them is killed, in turns while it is idle and
during a request. Servers run behind a proxy that follows /readyz; every 30 s they are replaced one by one.

Checks that every confirmed change is still there when another process is asked, that no answer contains
the name of another user, and that every request is answered, unless its process was killed during it.
DynamoDB is dynalite, and Auth0 a stand-in without limits. The skill waits half a second for its table, so
on a machine that is busy with something else, requests can fail.

Options:
  --minutes N    how long (default 3)
  --functions N  how many processes play AWS Lambda (default 20)
  --servers N    how many servers run (default 2)
  --accounts N   how many accounts there are (default 200); every fifth has two Alexa users
  --rate N       requests a second (default 20)
  -h, --help     show this

Exit code: 0 when all is well, 1 when something isn't, 2 when the options are invalid.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '3' },
      functions: { type: 'string', default: '20' },
      servers: { type: 'string', default: '2' },
      accounts: { type: 'string', default: '200' },
      rate: { type: 'string', default: '20' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const result = await runFleet(
    {
      minutes: positive('minutes', values.minutes),
      functions: Math.ceil(positive('functions', values.functions)),
      servers: Math.ceil(positive('servers', values.servers)),
      accounts: Math.ceil(positive('accounts', values.accounts)),
      rate: positive('rate', values.rate),
    },
    (line) => process.stderr.write(`${line}\n`),
  );
  process.stdout.write(`${describe(result)}\n`);
  return isGood(result) ? 0 : 1;
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (value > 0 && value < Infinity) return value;
  throw new RangeError(`--${name} must be a number above 0.`);
}

// Processes that are frozen would stay.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  },
);
