import { closeSync, mkdirSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { argv, stdin } from 'node:process';
import { AccountStore } from '../../../src/store/AccountStore';
import { FileRecords } from '../../../src/store/file/FileRecords';
import { granted, noteIn } from '../facts';

// Writes to a disk, fills it in between, and reports for each write whether it was confirmed. It stops when
// its input ends, or reads what it is asked for.
const [, , disk = '', round = '', ...users] = argv;
const store = new AccountStore(new FileRecords(join(disk, 'store')));
const filler = join(disk, 'filler');
const holderOf = (user: string): { alexaUserId: string; sub: string; at: number } => ({
  alexaUserId: user,
  sub: `auth0|${user}`,
  at: 1,
});
const say = (...words: readonly string[]): void => void writeSync(1, `${words.join(' ')}\n`);

/** Leaves this many bytes free. */
function fill(free: number): void {
  const file = openSync(filler, 'w');
  let size = 0;
  try {
    for (;;) size += writeSync(file, Buffer.alloc(512));
  } catch {
    // It is full.
  }
  closeSync(file);
  truncateSync(filler, Math.max(0, size - free));
}

async function write(name: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    const user = `${round}-${name}-${time}`;
    const text = 'Captain'.repeat(1 + (time % 9) * 4);
    const isConfirmed = await store.remember(holderOf(user), granted(text)).then(
      () => true,
      () => false,
    );
    if (isConfirmed) say('confirmed', user, text);
    else say('failed', user);
  }
}

async function main(): Promise<void> {
  mkdirSync(join(disk, 'store'), { recursive: true });
  if (round === 'read') {
    for (const user of users) say(user, noteIn(await store.recall(holderOf(user))) ?? '');
  } else {
    await write('before', 5);
    for (const free of [16_384, 8_192, 4_096, 0]) {
      fill(free);
      await write(`full-${free}`, 4);
      rmSync(filler);
      await write(`after-${free}`, 4);
    }
    say('done');
    await new Promise((resolve) => stdin.on('end', resolve).resume());
  }
  await store.close();
}

void main();
