import type { Finding } from '../../linking/doctor/Check';
import { identity } from '../../src/identity';
import { Deployment } from './deploy/support/Deployment';
import { JovoWorkspace } from '../support/JovoWorkspace';

jest.setTimeout(180_000);

describe('jovo certify', () => {
  let workspace: JovoWorkspace;

  beforeAll(() => {
    workspace = new JovoWorkspace();
  });

  afterAll(() => workspace.remove());

  test('without a build says how to build', async () => {
    const { exitCode, output } = await workspace.jovo(['certify']);
    expect(output).toContain('npx jovo build:platform alexa --stage dev');
    expect(exitCode).toBe(2);
  });

  test('runs the skill, and finds nothing wrong with a fresh clone', async () => {
    await workspace.jovo(['build:platform', 'alexa']);
    const { exitCode, stdout } = await workspace.jovo(['certify', '--json']);
    const { findings, summary } = JSON.parse(stdout) as {
      findings: Finding[];
      summary: Record<string, number>;
    };
    expect(findings.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
    expect(summary).toMatchObject({ failed: 0, owner: 5 });
    expect(exitCode).toBe(0);
  });
});

describe('on the way into the store', () => {
  let deployment: Deployment;

  beforeAll(async () => {
    deployment = await Deployment.startDeployed();
  });

  afterEach(() => deployment.endTest());

  afterAll(() => deployment.stop());

  test('jovo beta invites testers, and never shows their addresses', async () => {
    deployment.skill.beta = { status: 'IN_DRAFT', testers: [] };
    const outcome = await deployment.jovo(['beta', 'invite', 'ada@testers.test', 'b@testers.test']);
    expect(outcome).toMatchObject({ exitCode: 0 });
    expect(outcome.output).toContain('Invited 2 testers.');
    expect(deployment.skill.beta.testers).toEqual(['ada@testers.test', 'b@testers.test']);
    expect(outcome.output + deployment.filesLeft().join('')).not.toContain('@testers.test');
  });

  test('jovo beta refuses what it does not know, before anything is sent', async () => {
    const { exitCode, output } = await deployment.jovo(['beta', 'start', 'ada@example.com']);
    expect(output).toContain('jovo beta start takes no email addresses.');
    expect(exitCode).toBe(1);
    expect(deployment.smapi.received).toEqual([]);
  });

  test('jovo submit sends the changes to Amazon, and says that the skill is in review', async () => {
    const { testingInstructions } = identity;
    const manifest = { publishingInformation: { testingInstructions } };
    deployment.skill.package = new Map([['skill.json', JSON.stringify({ manifest })]]);
    const outcome = await deployment.jovo(['submit', '--publish-manually']);
    expect(outcome).toMatchObject({ exitCode: 0 });
    expect(outcome.stdout).toContain('The skill is in review.');
    const { body } = deployment.smapi.received.at(-1) ?? {};
    expect(body).toMatchObject({ publicationMethod: 'MANUAL_PUBLISHING' });
    expect((body as { versionMessage: string }).versionMessage).toMatch(/\S/);

    const again = await deployment.jovo(['submit']);
    expect(again.output).toContain('The skill is already in review.');
    expect(again.exitCode).toBe(1);
  });
});
