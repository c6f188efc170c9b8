import { SkillLog } from '../../../playground/say/SkillLog';

const warning = { level: 40, msg: 'looked up the account', status: 'unavailable' };

describe('"npm run say" prints of the log', () => {
  test('why another service failed, and what to do', () => {
    const line = {
      ...warning,
      reason: 'server_error',
      message: 'GET http://a/userinfo answered 500.',
      hint: 'See the status page.',
    };
    expect(new SkillLog().add(JSON.stringify(line))).toBe(
      'looked up the account: server_error. GET http://a/userinfo answered 500. See the status page.',
    );
  });

  test('a warning without a reason as it is, and nothing that only informs', () => {
    expect(new SkillLog().add(JSON.stringify(warning))).toBe('looked up the account');
    expect(new SkillLog().add(JSON.stringify({ ...warning, level: 30 }))).toBeUndefined();
  });
});
