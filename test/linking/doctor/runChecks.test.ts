import { failed, passed, unchecked, type Check, type Outcome } from '../../../linking/doctor/Check';
import { runChecks } from '../../../linking/doctor/runChecks';

const good = passed('all is well');
const bad = failed('it is broken', 'Mend it.');

test('findings come in the order of the checks, whichever ends first', async () => {
  const slow = new Promise<Outcome>((resolve) => setImmediate(() => resolve(good)));
  const findings = await runChecks([check('slow', () => slow), check('fast', () => good)]);
  expect(findings.map(({ id }) => id)).toEqual(['slow', 'fast']);
});

test.each([
  ['failed', bad],
  ['unchecked', unchecked('nobody knows')],
] as const)('what needs a check that is %s is not run', async (verdict, outcome) => {
  const run = jest.fn(() => good);
  const [, second] = await runChecks([
    check('first', () => outcome),
    check('second', run, 'first'),
  ]);
  expect(run).not.toHaveBeenCalled();
  expect(second).toMatchObject({ verdict: 'unchecked', reason: `not before "first" has passed` });
  expect(outcome.verdict).toBe(verdict);
});

test('what needs a check that has passed is run', async () => {
  const findings = await runChecks([
    check('first', () => good),
    check('second', () => bad, 'first'),
  ]);
  expect(findings[1]).toEqual({ id: 'second', group: 'Skill', title: 'second', ...bad });
});

test('a check cannot need one that does not come before it', async () => {
  await expect(runChecks([check('first', () => good, 'second')])).rejects.toThrow(
    'There is no check named second before the one that needs it.',
  );
});

function check(id: string, run: Check['run'], ...needs: string[]): Check {
  return { id, group: 'Skill', title: id, needs, run };
}
