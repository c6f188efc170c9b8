import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { documents, readResults, withTable } from '../../bench/speed/documents';
import type { Results } from '../../bench/speed/results';

/** The contestants, as the JSON names them. */
const contestants = ['ours', 'askSdk', 'jovoTemplate', 'askSdkCached'];

describe('The benchmark', () => {
  test('runs, and prints what it has measured as JSON', () => {
    const run = (command: string, ...args: string[]): string =>
      execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    run('npm', 'run', '--silent', 'bench:build');
    const options = ['--quick', '--json', '--only', 'inProcess', '--only', 'calls'];
    const printed = run(process.execPath, 'build/bench/bench/speed/main.js', ...options);
    const { figures, ratios, environment } = JSON.parse(printed) as Results;
    expect(Object.keys(figures.inProcessLinkedMs ?? {})).toEqual(contestants);
    expect(figures.userinfoCallsPer1000Launches?.ours).toBe(100);
    expect(figures.bundleBytes).toBeNull();
    expect(ratios.httpLinked0msThroughput).toBeNull();
    expect(environment.node).toBe(process.version);
  }, 120_000);

  test.each(documents)('$file shows the figures of bench/results.json', ({ file, table }) => {
    const document = readFileSync(file, 'utf8');
    expect(withTable(document, table(readResults()))).toBe(document);
  });
});
