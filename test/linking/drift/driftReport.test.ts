import { describeReport, driftReport } from '../../../linking/drift/driftReport';
import { SmapiError } from '../../../linking/smapi/SmapiError';
import { type LiveLinking } from '../../../linking/smapi/Smapi';
import { exampleLinking } from '../../support/accountLinking';

const skillId = 'amzn1.ask.skill.1';
const accountLinking = exampleLinking;
const { clientSecret, ...same } = accountLinking;

test('no difference is reported as none', async () => {
  const report = await driftReport(amazon(same), accountLinking, skillId, 'live');
  expect(report).toEqual({
    same: true,
    skillId,
    skillStage: 'live',
    differences: [],
    notCompared: ['clientSecret'],
  });
  expect(describeReport(report)).toBe(
    'Account linking of amzn1.ask.skill.1, stage live, matches the project.\n' +
      'Not compared, since Amazon never shows it: clientSecret.',
  );
});

test('a difference is reported with both values, and never the secret', async () => {
  const live = { ...same, clientId: 'other' };
  const report = await driftReport(amazon(live), accountLinking, skillId, 'development');
  expect(report).toMatchObject({ same: false, differences: [{ field: 'clientId' }] });
  const text = describeReport(report);
  expect(text).toContain('differs from the project');
  expect(text).toContain('  live:    other\n  project: client');
  expect(text + JSON.stringify(report)).not.toContain(clientSecret);
});

test('a skill without account linking differs', async () => {
  const report = await driftReport(amazon(undefined), accountLinking, skillId, 'development');
  expect(report.same).toBe(false);
});

test("a missing skill can't be compared", async () => {
  const missing = new SmapiError('not_found', { operation: 'get-skill-manifest', reason: '404' });
  const report = driftReport(amazon(undefined, missing), accountLinking, skillId, 'development');
  await expect(report).rejects.toBe(missing);
});

function amazon(
  live: LiveLinking | undefined,
  fault?: SmapiError,
): Parameters<typeof driftReport>[0] {
  return {
    getAccountLinking: () => Promise.resolve(live),
    getManifest: () => (fault ? Promise.reject(fault) : Promise.resolve({})),
  };
}
