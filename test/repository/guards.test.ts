import { existsSync, readFileSync } from 'node:fs';
import { guards } from '../../bench/guards/guards';

// `npm run guards` removes each of them, which takes too long for every run of the tests.
describe('The list of guards', () => {
  test.each(guards.map((guard) => [guard.name, guard] as const))('%s', (name, guard) => {
    expect(existsSync(guard.file)).toBe(true);
    expect(readFileSync(guard.file, 'utf8').split(guard.code)).toHaveLength(2);
    expect(readFileSync('docs/guards.md', 'utf8')).toContain(`| ${name} `);
  });
});
