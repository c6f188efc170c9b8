import { fullName, greetingName } from '../../../../src/services/profile/Profile';

const named = (name: string): { sub: string; name: string } => ({ sub: 'auth0|1', name });

describe('The name of a person', () => {
  test.each([
    [{ given_name: 'Ada', name: 'Ada Lovelace', nickname: 'ada' }, 'Ada', 'Ada Lovelace'],
    [{ name: 'Ada Lovelace', nickname: 'ada' }, 'Ada Lovelace', 'Ada Lovelace'],
    [{ given_name: 'Ada' }, 'Ada', 'Ada'],
    [{ nickname: 'ada' }, 'ada', 'ada'],
    [{ name: 'ada@example.com', nickname: 'Countess' }, 'Countess', 'Countess'],
    [{ name: 'ada@example.com', nickname: 'ada' }, undefined, undefined],
    [{ email: 'ada@example.com', nickname: 'ada' }, undefined, undefined],
    [{ email: 'Ada@example.com', name: 'Ada' }, 'Ada', 'Ada'],
    [{ email: 'ada@example.com', given_name: 'Ada', nickname: 'ada' }, 'Ada', 'Ada'],
    [{ email: 'ada@example.com', name: 'ada@example.com' }, undefined, undefined],
    [{ email: 'ada@example.com', given_name: 'Grace' }, 'Grace', 'Grace'],
    [{ nickname: 'grace.field' }, undefined, undefined],
    [{ nickname: 'j.smith1984' }, undefined, undefined],
    [{ nickname: 'grace_field', name: 'Grace Field' }, 'Grace Field', 'Grace Field'],
    [{ given_name: 'J.R.', name: 'mary-jane' }, 'J.R.', 'mary-jane'],
    [{ given_name: '  ', name: '\u0000' }, undefined, undefined],
    [{ name: '+1 555 123 4567', nickname: 'Ada (ada@example.com)' }, undefined, undefined],
    [{}, undefined, undefined],
  ])('in the claims %j is %j for a greeting, %j in full', (claims, greeting, full) => {
    const profile = { sub: 'auth0|1', ...claims };
    expect(greetingName(profile)).toBe(greeting);
    expect(fullName(profile)).toBe(full);
  });

  test.each([
    ['control characters', 'A\u0000d\na', 'A d a'],
    ['marks that turn the direction of writing', '\u202EAda\u2066', 'Ada'],
    ['blanks around and doubled', '  Ada   Lovelace ', 'Ada Lovelace'],
    ['halves of surrogate pairs', 'Ada\uD83D', 'Ada'],
  ])('loses %s', (_what, name, clean) => {
    expect(fullName(named(name))).toBe(clean);
  });

  test.each(['Zoë', '小林', "O'Neil", 'Ada 🎉', 'محمد', 'Mary-Jane <3 & Co.'])(
    '%s stays as it is',
    (name) => {
      expect(fullName(named(name))).toBe(name);
    },
  );

  test('that is too long is cut at a word', () => {
    expect(fullName(named('Wolfeschlegelsteinhausen Berger '.repeat(9)))).toBe(
      'Wolfeschlegelsteinhausen Berger Wolfeschlegelsteinhausen',
    );
    expect(fullName(named(`${'x'.repeat(60)} y`))).toBe('x'.repeat(60));
  });

  test('of a single endless word is cut, but never within a character', () => {
    expect(fullName(named('🎉'.repeat(10_000)))).toBe('🎉'.repeat(60));
  });
});
