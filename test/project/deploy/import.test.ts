import { build, deploy, Deployment } from './support/Deployment';

let deployment: Deployment;

beforeAll(async () => {
  deployment = await Deployment.startDeployed();
  expect(await deployment.jovo(build)).toMatchObject({ exitCode: 0 });
});

afterAll(() => deployment.stop());

afterEach(() => deployment.endTest());

jest.setTimeout(300_000);

describe('jovo deploy:platform alexa', () => {
  test('fails when Amazon rolls the import back, and says why', async () => {
    deployment.smapi.importStatus = 'ROLLBACK_SUCCEEDED';
    deployment.smapi.importResources = [
      { name: 'Manifest', action: 'UPDATE', status: 'ROLLBACK_SUCCEEDED' },
      {
        name: 'InteractionModel.en-US',
        action: 'UPDATE',
        status: 'FAILED',
        errors: [{ message: 'Slot type NAMES is not defined.' }],
      },
    ];
    const outcome = await deployment.jovo(deploy);
    expect(outcome.exitCode).toBe(1);
    expect(outcome.output).toContain('InteractionModel.en-US: Slot type NAMES is not defined.');
    expect(outcome.output).toContain('rolled back the import');
    expect(outcome.output).toContain('Account linking has not been touched.');
    expect(outcome.output).not.toContain('completed');
    expect(deployment.smapi.operations()).not.toContain('getSkillStatusV1');
  });

  test('fails when the import fails as a whole', async () => {
    deployment.smapi.importStatus = 'FAILED';
    deployment.smapi.importErrors = [{ message: 'The package is not a ZIP archive.' }];
    const outcome = await deployment.jovo(deploy);
    expect(outcome.exitCode).toBe(1);
    expect(outcome.output).toContain('The import: The package is not a ZIP archive.');
  });

  test('fails when a model is not built, and names each locale', async () => {
    for (const locale of ['en-US', 'en-GB']) {
      deployment.smapi.brokenModels.set(locale, [{ message: `Bad sample in ${locale}.` }]);
    }
    const outcome = await deployment.jovo(deploy);
    expect(outcome.exitCode).toBe(1);
    expect(outcome.output).toContain('InteractionModel.en-US: Bad sample in en-US.');
    expect(outcome.output).toContain('InteractionModel.en-GB: Bad sample in en-GB.');
    expect(outcome.output).toContain('Account linking has not been touched.');
  });

  test('waits while Amazon is busy, and shows what Amazon warns about', async () => {
    deployment.smapi.polls = 2;
    deployment.smapi.failures.set('getImportStatusV1', { status: 429, times: 1 });
    deployment.smapi.importResources = [
      {
        name: 'Manifest',
        action: 'UPDATE',
        status: 'SUCCEEDED',
        warnings: [{ message: 'Missing privacy policy.' }],
      },
    ];
    const outcome = await deployment.jovo(deploy);
    expect(outcome).toMatchObject({ exitCode: 0 });
    expect(outcome.output).toContain('asking again in 2 s');
    expect(outcome.output).toContain('Manifest (');
    expect(outcome.output).toContain('Manifest: warning: Missing privacy policy.');
  });
});
