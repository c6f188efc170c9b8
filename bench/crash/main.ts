import { runCrashTest } from './runCrashTest';

/** What a store for a skill has to survive: see `../../README.md`. */
const OPTIONS = { updates: 1_000, users: 50, kills: 12 };

runCrashTest(OPTIONS).then(
  ({ confirmed, confirmedBeforeKills, kills, losses }) => {
    process.stdout.write(
      [
        `${confirmed} updates by ${OPTIONS.users} users confirmed, ${kills} times killed meanwhile.`,
        `${confirmedBeforeKills} were confirmed before a kill; ${losses.length} of them were lost.`,
        ...losses,
        '',
      ].join('\n'),
    );
    process.exitCode = losses.length === 0 && kills === OPTIONS.kills ? 0 : 1;
  },
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  },
);
