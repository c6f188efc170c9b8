import { failed, passed, unchecked, type Check, type Outcome } from '../../../linking/doctor/Check';
import { NoAnswer } from '../../../linking/http';
import { runChecks } from '../../../linking/doctor/runChecks';

const good = passed('all is well');
const bad = failed('it is broken', 'Fix it.');

test('findings come in the order of the checks, not in the order in which they end', async () => {
  const slow = new Promise<Outcome>((resolve) => setImmediate(() => resolve(good)));
  const findings = await runChecks([check('slow', () => slow), check('fast', () => good)]);
  expect(findings.map(({ id }) => id)).toEqual(['slow', 'fast']);
});

test.each([
  ['failed', bad],
  ['unchecked', unchecked('no one knows')],
] as const)('what needs a check that is %s is not run', async (verdict, outcome) => {
  const run = jest.fn(() => good);
  const [, second] = await runChecks([
    check('first', () => outcome),
    check('second', run, 'first'),
  ]);
  expect(run).not.toHaveBeenCalled();
  expect(second).toMatchObject({ verdict: 'unchecked', reason: `"first" must pass first` });
  expect(outcome.verdict).toBe(verdict);
});

test('what needs a check that has passed is run', async () => {
  const findings = await runChecks([
    check('first', () => good),
    check('second', () => bad, 'first'),
  ]);
  expect(findings[1]).toEqual({ id: 'second', group: 'Skill', title: 'second', ...bad });
});

test.each([
  ['gets no answer', new NoAnswer('ECONNRESET'), 'it cuts the connection'],
  ['crashes', new TypeError('a mistake'), /report it: TypeError: a mistake$/],
])('a check that %s is unchecked, and the others are shown', async (_, error, reason) => {
  const findings = await runChecks([
    check('first', () => Promise.reject(error)),
    check('second', () => good),
  ]);
  expect(findings.map(({ verdict }) => verdict)).toEqual(['unchecked', 'passed']);
  expect(findings[0]?.reason).toMatch(reason);
});

test('a check can only need checks that come before it', async () => {
  await expect(runChecks([check('first', () => good, 'second')])).rejects.toThrow(
    'first needs second, which must come before it.',
  );
});

function check(id: string, run: Check['run'], ...needs: string[]): Check {
  return { id, group: 'Skill', title: id, needs, run };
}
