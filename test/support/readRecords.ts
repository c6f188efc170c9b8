import { join } from 'node:path';
import { decode } from '../../src/store/file/rows';
import { SqliteThread } from '../../src/store/file/SqliteThread';

/**
 * Reads all records in the file of a store directly, without the store.
 *
 * @param folder where the file is; no store may have it open
 * @throws when the file or a record can't be read
 */
export async function readRecords(folder: string): Promise<Map<string, unknown>> {
  const thread = new SqliteThread(join(folder, 'records.db'));
  try {
    const records = new Map<string, unknown>();
    for (let id = -1; ;) {
      const [found] = await thread.run([
        'SELECT id, data FROM record WHERE id > ? ORDER BY id LIMIT 1',
        id,
      ]);
      if (!found) return records;
      id = found.id as number;
      const row = decode(id, found.data);
      if (!row) throw new Error(`The row ${id} is damaged.`);
      for (const [key, record] of row.records) records.set(key, record);
    }
  } finally {
    await thread.close();
  }
}
