import { chooseAskProfile } from '../../cli/askProfile';

const fromEnvironment = '__ENVIRONMENT_ASK_PROFILE__';

test.each(['ASK_REFRESH_TOKEN', 'ASK_ACCESS_TOKEN'])(
  '%s is taken, and completed to all that the ASK CLI wants to see with it',
  (name) => {
    const environment = { [name]: 'a token' };
    expect(chooseAskProfile('M123', undefined, environment)).toBe(fromEnvironment);
    expect(environment).toEqual({
      [name]: 'a token',
      ASK_VENDOR_ID: 'M123',
      AWS_ACCESS_KEY_ID: 'not-used',
      AWS_SECRET_ACCESS_KEY: 'not-used',
    });
  },
);

test('the vendor is the one that the skill belongs to, and AWS keys stay unchanged', () => {
  const keys = { AWS_ACCESS_KEY_ID: 'mine', AWS_SECRET_ACCESS_KEY: 'mine too' };
  const environment = { ASK_ACCESS_TOKEN: 'a token', ASK_VENDOR_ID: 'M999', ...keys };
  chooseAskProfile('M123', undefined, environment);
  expect(environment).toMatchObject({ ASK_VENDOR_ID: 'M123', ...keys });
});

test('a given profile takes precedence over the environment, and does not change it', () => {
  const environment = { ASK_REFRESH_TOKEN: 'a token' };
  expect(chooseAskProfile('M123', 'work', environment)).toBe('work');
  expect(environment).toEqual({ ASK_REFRESH_TOKEN: 'a token' });
});

test('without a token the ASK CLI chooses', () => {
  const environment = { ASK_REFRESH_TOKEN: ' ', ASK_ACCESS_TOKEN: '' };
  expect(chooseAskProfile('M123', undefined, environment)).toBeUndefined();
  expect(environment).not.toHaveProperty('ASK_VENDOR_ID');
});
