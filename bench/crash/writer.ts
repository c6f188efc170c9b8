import { writeSync } from 'node:fs';
import { argv } from 'node:process';
import { AccountStore } from '../../src/store/AccountStore';
import { FileRecords } from '../../src/store/file/FileRecords';
import { updateOf } from './updates';
import { granted } from '../../test/support/facts';

// Makes all updates at once, and reports the number of each as soon as it is confirmed. It can be killed
// at any moment: everything reported before must be true.
const [, , folder = '', users = '1', ...numbers] = argv;
const store = new AccountStore(new FileRecords(folder));

async function make(number: number): Promise<void> {
  const { holder, text } = updateOf(number, Number(users));
  await store.remember(holder, granted(text));
  writeSync(1, `${number}\n`);
}

void Promise.all(numbers.map((number) => make(Number(number)))).then(() => store.close());
