import { isJovoCliError } from '@jovotech/cli-core';
import { defaultStage, knownStage } from '../../cli/stages';

describe('without a name, the stage', () => {
  test('is dev in a fresh clone', () => {
    expect(defaultStage({})).toBe('dev');
  });

  test('is dev with an unchanged copy of .env.example', () => {
    expect(defaultStage({ AUTH0_DOMAIN: '', ALEXA_SKILL_ID: ' ', JOVO_PORT: '3000' })).toBe('dev');
  });

  test.each([
    'AUTH0_DOMAIN',
    'AUTH0_CLIENT_ID',
    'AUTH0_CLIENT_SECRET',
    'AUTH0_CLIENT_SECRET_FILE',
    'ALEXA_VENDOR_ID',
    'ALEXA_SKILL_ID',
    'SKILL_ENDPOINT',
    'AUTH0_AUDIENCE',
    'AUTH0_API_SCOPES',
  ])('is prod as soon as %s is set', (name) => {
    expect(defaultStage({ [name]: 'anything' })).toBe('prod');
  });
});

describe('the name of a stage', () => {
  test.each(['dev', 'prod'])('%s is known', (name) => {
    expect(knownStage(name)).toBe(name);
    expect(knownStage(name, name)).toBe(name);
  });

  test.each(['production', 'test', 'toString', '', undefined])('%j is refused', (name) => {
    const fault = faultOf(() => knownStage(name));
    expect(fault).toContain(`There is no stage named "${name ?? ''}".`);
    expect(fault).toContain('The stages are dev and prod.');
    expect(fault).toContain('NODE_ENV');
  });

  test('must be the requested one', () => {
    expect(faultOf(() => knownStage('dev', 'prod'))).toContain('Write --stage prod');
  });
});

/** Everything that is printed of the error. */
function faultOf(action: () => void): string {
  try {
    action();
  } catch (error) {
    expect(isJovoCliError(error as Error)).toBe(true);
    return JSON.stringify(error, null, 2).replaceAll('\\"', '"');
  }
  throw new Error('Nothing was thrown.');
}
