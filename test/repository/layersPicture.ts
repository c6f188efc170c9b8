import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const PAGE = 'CONTRIBUTING.md';
const PICTURE = /(<!-- layers -->\n)[\s\S]*?(<!-- end of layers -->)/;

/** Draws which folder imports which, as Mermaid. Run as a program, it updates CONTRIBUTING.md. */
export function drawLayers(): string {
  // A fork may have removed some.
  const folders = ['src', 'linking', 'cli', 'aws', 'api', 'playground', 'auth0'].filter(existsSync);
  const rooms = [...folders, 'jovo.project.ts'];
  const { stdout, stderr, status } = spawnSync(
    'node_modules/.bin/depcruise',
    [
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'mermaid'],
      ...['--include-only', `^(${rooms.join('|')})`],
      ...['--collapse', `^(${folders.join('|')})`],
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
