import { stackName } from '../../../aws/stack/names';
import { Account, SKILL_ID } from './Account';

const PROD = stackName('prod');
const ENDPOINT = `arn:aws:lambda:eu-west-1:123456789012:function:${PROD}:live`;

describe('A deploy to AWS', () => {
  let account: Account;

  beforeEach(async () => {
    account = await Account.open();
  });
  afterEach(() => account.close());

  const live = (): Readonly<Record<string, string>> => account.aws.stacks.parametersOf(PROD) ?? {};
  const statusOf = (name: string): string | undefined =>
    account.aws.stacks.records.get(name)?.status;

  test('creates everything, and binds the trigger once Amazon has created the skill', async () => {
    const { newSkillId } = await account.deploy('prod');
    expect(newSkillId).toBe(SKILL_ID);
    expect(live()).toMatchObject({ SkillId: SKILL_ID, Auth0Domain: 'tenant.eu.auth0.com' });
    const [build, deployed] = account.jovoCalls();
    // The package is checked before anything has changed on AWS.
    expect(build).toBe(`build:platform --stage prod ${ENDPOINT} none`);
    expect(deployed).toMatch(/^deploy:platform /);
  });

  test('puts the secret into the Parameter Store, and on no command line', async () => {
    account.useExecutable();
    await account.deploy('prod');
    const secret = account.environment.AUTH0_MANAGEMENT_CLIENT_SECRET ?? '';
    expect([...account.aws.parameters.values()]).toEqual([secret]);
    expect(account.aws.commandLines.join()).not.toContain(secret);
    expect(JSON.stringify(live())).not.toContain(secret);
    expect(live().ManagementParameterName).toBe([...account.aws.parameters.keys()][0]);
  });

  test('leaves a secret that is there already where it is', async () => {
    account.environment.AUTH0_MANAGEMENT_CLIENT_SECRET = '';
    account.environment.AUTH0_MANAGEMENT_CLIENT_SECRET_PARAMETER = '/elsewhere/secret';
    await account.deploy('prod');
    expect(account.aws.calls).not.toContain('ssm put-parameter');
    expect(live().ManagementParameterName).toBe('/elsewhere/secret');
  });

  describe('of a skill that exists', () => {
    beforeEach(async () => {
      account.environment.ALEXA_SKILL_ID = SKILL_ID;
      await account.deploy('prod');
      account.aws.calls.length = 0;
    });

    test('changes nothing the second time', async () => {
      const before = live();
      await account.deploy('prod');
      expect(live()).toEqual(before);
      expect(account.aws.calls).not.toContain('cloudformation execute-change-set');
    });

    test('publishes a version for new code, and for another setting', async () => {
      const releases = [live().Release];
      account.writeCode('module.exports = { changed: true };');
      await account.deploy('prod');
      releases.push(live().Release);
      account.environment.AUTH0_DOMAIN = 'another.eu.auth0.com';
      await account.deploy('prod');
      releases.push(live().Release);
      expect(new Set(releases).size).toBe(3);
    });

    test('publishes no version for another rollout or another reader of alarms', async () => {
      const { Release } = live();
      account.environment.ALARM_EMAIL = 'ops@example.com';
      await account.deploy('prod', { isAtOnce: true });
      expect(live()).toMatchObject({ Release, Rollout: 'at-once', AlarmEmail: 'ops@example.com' });
    });

    test('that CloudFormation undoes says why, and that the skill runs as before', async () => {
      const before = live();
      account.writeCode('module.exports = { slow: true };');
      account.aws.stacks.failure = { resource: 'Live', reason: 'Rolled back by alarm Slow' };
      const { error, report } = await account.failureOf(account.deploy('prod'));
      expect(error.message).toContain('Live: Rolled back by alarm Slow');
      expect(report).toContain('CloudFormation has undone the change.');
      expect(report).toContain('✓ The bundle is uploaded');
      expect(live()).toEqual(before);
      await account.deploy('prod');
      expect(live()).not.toEqual(before);
    });

    test('whose stack someone else is changing is refused', async () => {
      const record = account.aws.stacks.records.get(PROD);
      if (record) record.status = 'UPDATE_IN_PROGRESS';
      const { error, report } = await account.failureOf(account.deploy('prod'));
      expect(error).toMatchObject({ code: 'stack_busy' });
      expect(report).toContain('It has changed nothing.');
    });

    test('says that the function is live when only the skill package fails', async () => {
      account.breakJovo('deploy:platform');
      account.writeCode('module.exports = { changed: true };');
      const { error, report } = await account.failureOf(account.deploy('prod'));
      expect(error).toMatchObject({ code: 'skill_failed' });
      expect(report).toContain('The function is live.');
      account.repairJovo('deploy:platform');
      account.aws.calls.length = 0;
      await account.deploy('prod');
      expect(account.aws.calls).not.toContain('cloudformation execute-change-set');
    });
  });

  test('that fails in the project changes nothing on AWS', async () => {
    account.breakJovo('build:platform');
    const { report } = await account.failureOf(account.deploy('prod'));
    expect(account.aws.calls).toEqual(['sts get-caller-identity']);
    expect(report).toContain('It has changed nothing.');
  });

  test('deletes what a failed creation has left, and starts again', async () => {
    account.aws.stacks.failure = { resource: 'Bundles', reason: 'No' };
    await account.failureOf(account.deploy('prod'));
    expect(statusOf('alexa-account-linking-artifacts')).toBe('ROLLBACK_COMPLETE');
    await account.deploy('prod');
    expect(live().SkillId).toBe(SKILL_ID);
  });

  test('says what to do when a call is not allowed', async () => {
    account.useExecutable();
    account.aws.refusals.set('s3api put-object', 'AccessDenied');
    const { error, report } = await account.failureOf(account.deploy('prod'));
    expect(error).toMatchObject({
      code: 'refused',
      awsCode: 'AccessDenied',
      hint: expect.stringContaining('docs/production.md') as string,
    });
    expect(report).toContain('The skill runs as before.');
  });
});

describe('Removing a stage', () => {
  let account: Account;

  beforeEach(async () => {
    account = await Account.open();
    account.environment.ALEXA_SKILL_ID = SKILL_ID;
    await account.deploy('prod');
  });
  afterEach(() => account.close());

  test('keeps the table of production, which the next deploy takes back', async () => {
    await account.remove('prod');
    expect([...account.aws.stacks.tables.keys()]).toEqual([PROD]);
    expect([...account.aws.stacks.records.keys()]).toEqual([]);
    expect(account.aws.parameters.size + account.aws.objects.size).toBe(0);
    await account.deploy('prod');
    expect(account.aws.stacks.tables.size).toBe(0);
  });

  test('deletes the table as well if told to', async () => {
    await account.remove('prod', true);
    expect(account.aws.stacks.tables.size).toBe(0);
  });

  test('keeps the bundles for the other stage', async () => {
    await account.deploy('dev');
    await account.remove('prod');
    expect(account.aws.objects.size).toBeGreaterThan(0);
    await account.remove('dev');
    expect(account.aws.objects.size).toBe(0);
    expect(account.aws.stacks.records.size).toBe(0);
  });

  test('is done when nothing is there', async () => {
    await account.remove('prod', true);
    await account.remove('prod', true);
    expect(account.aws.stacks.records.size).toBe(0);
  });
});
