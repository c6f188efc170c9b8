import { readFileSync } from 'node:fs';
import { versionMessage } from '../../../cli/store/versionMessage';

test('the message is the latest changes, without Markdown', () => {
  const changelog =
    '# Changelog\n\n## [Unreleased]\n\n## [1.1.0] - 2026-12-01\n\n### Added\n\n' +
    '- Says `hello`,\n  and more.\n- Reads [the page](https://example.com).\n\n### Fixed\n\n' +
    '- A typo.\n\n## [1.0.0]\n\n- The first.\n';
  expect(versionMessage(changelog)).toBe('Says hello, and more. Reads the page. A typo.');
});

test('as many changes as fit are in the message', () => {
  const change = `${'x'.repeat(140)}.`;
  const changelog = `## [Unreleased]\n\n- ${change}\n- ${change}\n- ${change}\n`;
  expect(versionMessage(changelog)).toBe(`${change} ${change}`);
});

test('a change that is too long is cut, and a text without versions is the message', () => {
  expect(versionMessage(`## 1\n\n- ${'x'.repeat(400)}\n`)).toBe(`${'x'.repeat(299)}…`);
  expect(versionMessage('Only a text.')).toBe('Only a text.');
});

test("this project's changelog has a message", () => {
  const message = versionMessage(readFileSync('CHANGELOG.md', 'utf8'));
  expect(message).not.toBe('');
  expect(message.length).toBeLessThanOrEqual(300);
});
