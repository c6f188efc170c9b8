import { readFileSync, writeFileSync } from 'node:fs';
import { tableText } from './table';

// Writes the table of faults into the page for those who can't link. Format the page afterwards.
const page = 'docs/unable-to-link.md';
const pattern = /(<!-- providers -->\n)[^]*(<!-- end of providers -->)/;
writeFileSync(page, readFileSync(page, 'utf8').replace(pattern, `$1\n${tableText()}\n\n$2`));
