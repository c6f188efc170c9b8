import { readFileSync, writeFileSync } from 'node:fs';
import { documents, readResults, withTable } from './documents';

// Writes the tables of bench/results.json into the documents that show them.
const results = readResults();
for (const { file, table } of documents) {
  writeFileSync(file, withTable(readFileSync(file, 'utf8'), table(results)));
}
