import { build, deploy, Deployment } from './support/Deployment';

let deployment: Deployment;

beforeAll(async () => {
  deployment = await Deployment.startDeployed();
  expect(await deployment.jovo(build)).toMatchObject({ exitCode: 0 });
});

afterAll(() => deployment.stop());

afterEach(() => deployment.endTest());

describe('jovo deploy:platform alexa', () => {
  test('leaves account linking alone when the import fails', async () => {
    deployment.smapi.importStatus = 'FAILED';
    const outcome = await deployment.jovo(deploy);
    deployment.smapi.importStatus = 'SUCCEEDED';
    expect(outcome.exitCode).toBe(1);
    expect(outcome.output).toContain('The package is not valid.');
    expect(outcome.output).toContain('Account linking has not been touched.');
    expect(deployment.smapi.operations()).toContain('importSkillPackageV1');
    expect(deployment.smapi.operations()).not.toContain('getAccountLinkingInfoV1');
  });

  test('without a sign-in that Amazon accepts uploads nothing', async () => {
    const outcome = await deployment.jovo(deploy, { ASK_ACCESS_TOKEN: 'expired' });
    expect(outcome.exitCode).toBe(1);
    expect(outcome.output).toContain("Amazon doesn't accept the ASK CLI's sign-in");
    expect(deployment.smapi.operations()).toEqual(['getVendorListV1']);
  });
});
