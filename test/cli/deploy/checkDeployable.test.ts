import { isJovoCliError } from '@jovotech/cli-core';
import {
  checkDeployable,
  checkVendor,
  type DeployRequest,
} from '../../../cli/deploy/checkDeployable';

const good: DeployRequest = {
  stage: 'prod',
  async: false,
  configuredSkill: 'amzn1.ask.skill.1',
  requestedSkill: undefined,
  built: '{}\n',
  current: '{}\n',
};

describe('a deploy goes ahead', () => {
  test.each<[string, Partial<DeployRequest>]>([
    ['of a skill that is known', {}],
    ['of a new skill', { configuredSkill: undefined }],
    [
      'into the skill that is configured, when it is named',
      { requestedSkill: 'amzn1.ask.skill.1' },
    ],
    [
      'into a skill that is named, when none is configured',
      { configuredSkill: undefined, requestedSkill: 'amzn1.ask.skill.2' },
    ],
  ])('%s', (_, request) => {
    expect(() => checkDeployable({ ...good, ...request })).not.toThrow();
  });
});

describe('a deploy is refused', () => {
  test.each<[string, Partial<DeployRequest>, string]>([
    ['of the playground', { stage: 'dev' }, "which Alexa can't reach"],
    ['that ends before the import does', { async: true }, 'Remove --async.'],
    ['into another skill', { requestedSkill: 'amzn1.ask.skill.2' }, 'Remove --skill-id'],
    ['without a build', { built: undefined }, 'Build again: npx jovo build:platform alexa'],
    ['of a stale build', { built: '{ }\n' }, 'Build again: npx jovo build:platform alexa'],
  ])('%s', (_, request, advice) => {
    expect(refusalOf(() => checkDeployable({ ...good, ...request }))).toContain(advice);
  });
});

describe('the vendor', () => {
  test('must be one of the signed-in account', () => {
    expect(() => checkVendor('M2', ['M1', 'M2'])).not.toThrow();
    expect(refusalOf(() => checkVendor('M3', ['M1', 'M2']))).toContain('It belongs to: M1, M2.');
    expect(refusalOf(() => checkVendor('M3', []))).toContain('It belongs to: no vendor.');
  });
});

/** Everything that is printed of the error. */
function refusalOf(action: () => void): string {
  try {
    action();
  } catch (error) {
    expect(isJovoCliError(error as Error)).toBe(true);
    return JSON.stringify(error);
  }
  throw new Error('It was not refused.');
}
