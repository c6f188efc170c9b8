import { writeSync } from 'node:fs';
import { argv, stdin } from 'node:process';
import { createInterface } from 'node:readline';
import { FileRecords } from '../../../src/store/file/FileRecords';
import type { StoreError } from '../../../src/store/StoreError';

// Uses the store in a folder as the lines that it reads say, and reports the result of each: `read key`,
// `write key text` or `erase key`. It stops when its input ends.
const [, , folder = ''] = argv;
const records = new FileRecords(folder);

function run(verb: string, key: string, text: string): Promise<unknown> {
  return records.transact(async (transaction) => {
    if (verb === 'read') return transaction.read(key);
    if (verb === 'write') transaction.write(key, { text });
    else transaction.erase(key);
    return Promise.resolve();
  });
}

async function main(): Promise<void> {
  for await (const line of createInterface({ input: stdin })) {
    const [verb = '', key = '', text = ''] = line.split(' ');
    const result = await run(verb, key, text).then(
      (record) => ({ record }),
      ({ code, message }: StoreError) => ({ code, message }),
    );
    writeSync(1, `${JSON.stringify(result)}\n`);
  }
  await records.close();
}

void main();
