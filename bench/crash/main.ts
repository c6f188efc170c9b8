import { parseArgs } from 'node:util';
import { runCrashTest } from './runCrashTest';

/** What a store for a skill has to survive: see `../../README.md`. */
const OPTIONS = { updates: 1_000, users: 50, kills: 12 };

const usage = `Usage: npm run crash-test [-- --help]

Lets ${OPTIONS.users} users make ${OPTIONS.updates} updates at once, kills the process ${OPTIONS.kills} times meanwhile, and
looks whether every update is there that was confirmed.

Exit code: 0 when nothing is lost, 1 when something is, 2 when the options are wrong.`;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const { confirmed, confirmedBeforeKills, kills, losses } = await runCrashTest(OPTIONS);
  process.stdout.write(
    [
      `${confirmed} updates by ${OPTIONS.users} users confirmed, ${kills} times killed meanwhile.`,
      `${confirmedBeforeKills} were confirmed before a kill; ${losses.length} of them were lost.`,
      ...losses,
      '',
    ].join('\n'),
  );
  return losses.length === 0 && kills === OPTIONS.kills ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  },
);
