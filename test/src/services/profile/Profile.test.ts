import { runInNewContext } from 'node:vm';
import {
  fullName,
  greetingName,
  type Profile,
  profileSchema,
} from '../../../../src/services/profile/Profile';

const named = (name: string): { sub: string; name: string } => ({ sub: 'auth0|1', name });

/** What `/userinfo` sends, as the skill reads it. */
const read = (claims: object): Profile => profileSchema.parse({ sub: 'auth0|1', ...claims });

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

  test.each([
    ...[
      'Zoë',
      '小林',
      "O'Neil",
      'Ada 🎉',
      'محمد',
      'Mary-Jane <3 & Co.',
      '🎉',
      'J.R.',
      'J. R. Smith',
    ],
    ...[
      'ada',
      'ADA',
      'grace-field',
      'St. John',
      '3Jane',
      'Agent 47',
      'Nil',
      'Christopher Null',
      'AT&T',
    ],
    ...['Ada + Bob', 'Ada | Coach', 'Ada: Coach', 'McDonald', 'Ng', 'X Æ A-12', 'Jürgen', '太郎2'],
  ])('%s stays as it is', (name) => {
    expect(fullName(read({ name }))).toBe(name);
  });

  test.each([
    // Logins
    ...[
      'jürgen84',
      'müller.hans',
      'mu\u0308ller.hans',
      'grace+skill',
      'J_SMITH',
      'John_Smith',
      'ada_',
    ],
    // IDs, handles and addresses
    ...[
      'auth0|63af0012',
      'google-oauth2|1122',
      'CORP\\ada',
      '@ada',
      'https://x.y/z',
      'tel:+445550100',
    ],
    ...[
      'mailto:Ada@example.com',
      'urn:uuid:1-2',
      '63af0012-1111-4222-8333-444455556666',
      'www.x.y',
    ],
    // Placeholders
    ...[
      'null',
      'NULL',
      'undefined',
      'N/A',
      'n/a',
      'Unknown',
      'none',
      'null null',
      'Undefined undefined',
    ],
    ...['?', '***', '-', '...', '&nbsp;', '&#160;'],
  ])("%s isn't a name", (name) => {
    expect(fullName(read({ name, nickname: name }))).toBeUndefined();
    expect(greetingName(read({ given_name: name }))).toBeUndefined();
  });

  test.each([
    ['Grace.Field', 'Grace.Field@example.com', undefined],
    ['Grace.Field', 'grace.field@example.com', undefined],
    ['grace-field', 'grace-field@example.com', undefined],
    ['ada', 'ADA@example.com', undefined],
    ['ADA', 'ADA@example.com', undefined],
    ['JSmith', 'jsmith@example.com', undefined],
    ['müller', 'Müller@example.com', undefined],
    ['Ada', 'ada@example.com', 'Ada'],
    ['Ada', 'Ada@example.com', 'Ada'],
    ['Mary-Jane', 'mary-jane@example.com', 'Mary-Jane'],
    ["O'Neil", "o'neil@example.com", "O'Neil"],
    ['McDonald', 'mcdonald@example.com', 'McDonald'],
    ['Élodie', 'élodie@example.com', 'Élodie'],
    ['E\u0301lodie', 'e\u0301lodie@example.com', 'E\u0301lodie'],
  ])('%s of %s is %j', (nickname, address, name) => {
    expect(greetingName(read({ nickname, email: address }))).toBe(name);
    expect(greetingName(read({ nickname, name: address }))).toBe(name);
  });

  test("isn't the ID of their account", () => {
    const sub = '6dFtWq';
    expect(greetingName({ sub, name: sub, nickname: sub })).toBeUndefined();
    expect(greetingName({ sub, name: sub, nickname: 'Ada' })).toBe('Ada');
  });

  test.each([
    [
      "D'Ann",
      ['D&#39;Ann', 'D&#x27;Ann', 'D&apos;Ann', 'D&#39Ann', 'D&amp;#39;Ann', 'D&amp;amp;#39;Ann'],
    ],
    ['D’Ann', ['D&rsquo;Ann', 'D&#8217;Ann']],
    ['Renée', ['Ren&eacute;e', 'Ren&#233;e', 'Ren&amp;eacute;e']],
    ['ÉLODIE', ['&Eacute;LODIE']],
    ['Günther Weiß', ['G&uuml;nther Wei&szlig;', 'G&uuml;nther&nbsp;Wei&szlig;']],
    ['Søren Åberg', ['S&oslash;ren &Aring;berg']],
    ['Øyvind', ['&Oslash;yvind']],
    ['Ægir Þór', ['&AElig;gir &THORN;&oacute;r']],
    ['Muñoz Šimić Çelik', ['Mu&ntilde;oz &Scaron;imi&cacute; &Ccedil;elik']],
    ['Tom & Jerry', ['Tom &amp; Jerry', 'Tom &amp;amp; Jerry', 'Tom &AMP; Jerry']],
    [
      'A &x; &acute; &#xffffff; & B',
      ['A &x; &acute; &#xffffff; & B', 'A &amp;x; &acute; &#xffffff; & B'],
    ],
  ])('is %s however a form has escaped it', (name, claims) => {
    expect(claims.map((claim) => fullName(read({ name: claim })))).toEqual(claims.map(() => name));
  });

  test.each(['@', '&amp;', 'amp;', '_', '.', 'null '])(
    "that is 200,000 times %j doesn't keep other users waiting",
    (part) => {
      const claim = `&${part.repeat(200_000)} \n`;
      const readIt = (): Profile => read({ name: claim, nickname: claim, email: claim });
      const greet = (): string | undefined => greetingName(readIt());
      // Ends what takes too long; Jest would wait for it.
      expect(() => void runInNewContext('greet()', { greet }, { timeout: 10_000 })).not.toThrow();
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
