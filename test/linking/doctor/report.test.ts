import type { Finding } from '../../../linking/doctor/Check';
import { reportFor, summaryOf } from '../../../linking/doctor/report';

const findings: Finding[] = [
  { id: 'a', group: 'Configuration', title: 'First', verdict: 'passed', reason: 'good' },
  {
    id: 'b',
    group: 'Authorization server',
    title: 'The second one',
    verdict: 'failed',
    reason: 'bad',
    fix: 'Do this.\nAnd that.',
  },
  { id: 'c', group: 'Skill', title: 'Third', verdict: 'unchecked', reason: 'no one knows' },
];

test('the report says every verdict in a word, and every fix below its reason', () => {
  expect(reportFor(findings, false)).toBe(
    `Configuration
  ✓ passed     First           good

Authorization server
  ✗ failed     The second one  bad
               → Do this.
               → And that.

Skill
  – unchecked  Third           no one knows

1 passed, 1 failed, 1 unchecked`,
  );
});

test('colours change nothing but colours', () => {
  const coloured = reportFor(findings, true);
  expect(coloured).toContain('\u001b[31m✗ failed');
  // eslint-disable-next-line no-control-regex -- it is what must be there
  expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(reportFor(findings, false));
});

test('the summary counts the verdicts', () => {
  expect(summaryOf(findings)).toEqual({ passed: 1, warned: 0, failed: 1, owner: 0, unchecked: 1 });
});

test('what is only sometimes there is shown: more lines, pages, and counts of other verdicts', () => {
  const rules = ['https://example.com/rule'];
  const finding = { id: 'a', group: 'Store', title: 'One', rules } as const;
  const report = reportFor(
    [
      { ...finding, verdict: 'owner', reason: 'first\nsecond', fix: 'Decide.' },
      { ...finding, verdict: 'passed', reason: 'good' },
    ],
    false,
  );
  expect(report).toBe(`Store
  ○ owner      One  first
                    second
               → Decide.
               https://example.com/rule
  ✓ passed     One  good

1 passed, 0 failed, 1 owner, 0 unchecked`);
});
