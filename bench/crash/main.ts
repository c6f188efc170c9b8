import { parseArgs } from 'node:util';
import { log } from '../../src/logging/log';
import { damages, findSilentDamage } from '../../test/support/crash/findSilentDamage';
import { runCrashTest } from './runCrashTest';
import { fullDiskIsMissing, runFullDisk } from '../../test/support/crash/runFullDisk';

/** What a skill's store must survive: see `docs/memory.md`. */
const OPTIONS = { updates: 1_000, users: 50, kills: 12 };
const FULL_DISKS = 12;
const DAMAGES = 200;

const usage = `Usage: npm run crash-test [-- --help]

Has ${OPTIONS.users} users make ${OPTIONS.updates} updates at once, kills the process ${OPTIONS.kills} times while it runs, and
checks that every confirmed update is there. Then fills its disk ${FULL_DISKS} times, which requires root
on Linux, and damages its file in ${DAMAGES} places in each of ${Object.keys(damages).length} ways.

Exit code: 0 when nothing is lost, 1 when something is, 2 when the options are invalid.`;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const { confirmed, confirmedBeforeKills, kills, losses } = await runCrashTest(OPTIONS);
  process.stdout.write(
    [
      `${confirmed} updates by ${OPTIONS.users} users confirmed, killed ${kills} times while running.`,
      `${confirmedBeforeKills} were confirmed before a kill; ${losses.length} of them were lost.`,
      ...losses,
      '',
    ].join('\n'),
  );
  const isSafe = losses.length === 0 && kills === OPTIONS.kills;
  const outlivesFullDisk = await tryFullDisk();
  const isSilent = await tryDamage();
  return isSafe && outlivesFullDisk && !isSilent ? 0 : 1;
}

async function tryFullDisk(): Promise<boolean> {
  const missing = fullDiskIsMissing();
  if (missing) {
    process.stdout.write(`The disk was not filled: ${missing}.\n`);
    return true;
  }
  const { confirmed, failed, lost } = await runFullDisk(FULL_DISKS);
  process.stdout.write(
    `The disk was full ${FULL_DISKS} times, and ${failed} writes failed. Of ${confirmed} confirmed writes, ${lost} were lost.\n`,
  );
  return lost === 0;
}

async function tryDamage(): Promise<boolean> {
  // The store reports damage in the log, too.
  log.level = 'silent';
  let isSilent = false;
  for (const [name, damage] of Object.entries(damages)) {
    const { refused, served, reported, silent } = await findSilentDamage(damage, DAMAGES);
    process.stdout.write(
      `${name}: ${served} reads served, ${reported} reported as damaged, the whole store ${refused} times; ${silent.length} were wrong.\n`,
    );
    process.stdout.write(silent.map((line) => `  ${line}\n`).join(''));
    isSilent ||= silent.length > 0;
  }
  return isSilent;
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
