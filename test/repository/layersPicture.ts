import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = 'CONTRIBUTING.md';
const PICTURE = /(<!-- layers -->\n)[\s\S]*?(<!-- end of layers -->)/;

/** Draws which folder imports which, as Mermaid. Run as a program, it updates CONTRIBUTING.md. */
export function drawLayers(): string {
  const rooms = ['src', 'linking', 'cli', 'aws', 'api', 'playground', 'auth0', 'jovo.project.ts'];
  const { stdout, stderr, status } = spawnSync(
    'node_modules/.bin/depcruise',
    [
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'mermaid'],
      ...['--include-only', `^(${rooms.join('|')})`],
      ...['--collapse', '^(src|linking|cli|aws|api|playground|auth0)'],
      ...rooms,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  // Styles come after a blank line; GitHub's own are easier to read in the dark.
  const lines = stdout.split('\n').filter((line) => /^(flowchart|\w+\[|\w+-->)/.test(line));
  return `\n\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n\n`;
}

/** The picture that CONTRIBUTING.md shows. */
export function shownLayers(): string {
  return readFileSync(PAGE, 'utf8').match(PICTURE)?.[0] ?? '';
}

if (require.main === module) {
  const page = readFileSync(PAGE, 'utf8');
  const picture = drawLayers();
  writeFileSync(
    PAGE,
    page.replace(PICTURE, (_, start: string, end: string) => start + picture + end),
  );
}
