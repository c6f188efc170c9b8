import { parseArgs } from 'node:util';
import { runSoak, type SoakOptions } from './runSoak';
import { describe, problemsOf } from './report';

const usage = `Usage: npm run soak -- [options]

Opens the skill at a steady rate for many users, while Auth0 is healthy, slow, dead, silent, and healthy again.
Prints latencies, failures and calls to Auth0 for each, and how much the skill's memory grows.

Options:
  --minutes N     how long, without the warm-up (default 10)
  --rate N        requests a second (default 50)
  --users N       how many users take turns (default 100)
  --only-healthy  keep Auth0 healthy all the time
  --json          print one JSON object instead of a table
  -h, --help      show this

Exit code: 0 when all is well, 1 when something isn't, 2 when the options are invalid.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '10' },
      rate: { type: 'string', default: '50' },
      users: { type: 'string', default: '100' },
      'only-healthy': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const options: SoakOptions = {
    minutes: positive('minutes', values.minutes),
    rate: positive('rate', values.rate),
    users: Math.ceil(positive('users', values.users)),
    onlyHealthy: values['only-healthy'],
  };
  const result = await runSoak(options, (line) => process.stderr.write(`${line}\n`));
  const output = values.json
    ? JSON.stringify({ options, ...result, problems: problemsOf(result) }, null, 2)
    : describe(result);
  process.stdout.write(`${output}\n`);
  return problemsOf(result).length === 0 ? 0 : 1;
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (value > 0 && value < Infinity) return value;
  throw new RangeError(`--${name} must be a number above 0.`);
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  },
);
