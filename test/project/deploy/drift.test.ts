import { Deployment } from './support/Deployment';

let deployment: Deployment;

beforeAll(async () => {
  deployment = await Deployment.startDeployed();
});

afterAll(() => deployment.stop());

afterEach(() => deployment.endTest());

/** In order: the first change in the console stays. */
describe('jovo drift', () => {
  test('ends with 0 where nothing differs', async () => {
    const outcome = await deployment.jovo(['drift', '--stage', 'prod']);
    expect(outcome).toMatchObject({ exitCode: 0 });
    expect(outcome.output).toContain('matches the project');
    expect(deployment.smapi.operations()).toEqual(['getAccountLinkingInfoV1']);
  });

  test('ends with 1 and names the field that differs, in JSON on request', async () => {
    deployment.changeInConsole({ clientId: 'another-client' });
    const outcome = await deployment.jovo(['drift', '--json']);
    expect(outcome.exitCode).toBe(1);
    expect(JSON.parse(outcome.stdout)).toEqual({
      same: false,
      skillId: deployment.skill.id,
      skillStage: 'development',
      differences: [{ field: 'clientId', live: 'another-client', project: 'a-client-id' }],
      notCompared: ['clientSecret'],
    });
  });

  test('ends with 2 where Amazon cannot be asked', async () => {
    deployment.smapi.failures.set('getAccountLinkingInfoV1', { status: 500 });
    const outcome = await deployment.jovo(['drift', '--json']);
    expect(outcome.exitCode).toBe(2);
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      error: { hint: expect.stringContaining('has a problem') as string },
    });
  });

  test('explains itself with --help', async () => {
    const { exitCode, output } = await deployment.jovo(['drift', '--help']);
    expect(exitCode).toBe(0);
    for (const flag of ['--json', '--stage', '--skill-stage']) expect(output).toContain(flag);
  });
});
