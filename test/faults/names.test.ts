import { texts as en } from '../../src/languages/en/texts';
import { plainText } from '../../playground/alexa/skill/ssml';
import { canary } from '../support/canaries';
import { intent } from '../support/envelope';
import { claims } from '../support/userinfoServer';
import { SkillUnderTest } from './support/SkillUnderTest';

const CANARY = canary('name');

/** Names as they are in the account, and as they are said. */
const names: readonly (readonly [what: string, name: string, said: string])[] = [
  ['XML characters', `& < > " ' \` ${CANARY}`, `& < > " ' \` ${CANARY}`],
  ['a tag', `<audio src="https://x/"/>${CANARY}`, `<audio src="https://x/"/>${CANARY}`],
  ['entities', `&lt;&#x26;&amp;${CANARY}`, `<&&${CANARY}`],
  ['entities for letters', `Ren&eacute;e ${CANARY}`, `Renée ${CANARY}`],
  ['entities that were escaped again', `D&amp;#39;Ann ${CANARY}`, `D'Ann ${CANARY}`],
  ['something that looks like an entity', `&x;&#xffffff;&${CANARY}`, `&x;&#xffffff;&${CANARY}`],
  ['the end of the speech', `</speak>${CANARY}`, `</speak>${CANARY}`],
  ['CDATA', `]]><![CDATA[${CANARY}`, `]]><![CDATA[${CANARY}`],
  ['$t(', `$t(goodbye)${CANARY}`, `$t(goodbye)${CANARY}`],
  ['{{', `{{name}}{{- name}}${CANARY}`, `{{name}}{{- name}}${CANARY}`],
  ['patterns of replacement', `$& $1 $\` $' $$ ${CANARY}`, `$& $1 $\` $' $$ ${CANARY}`],
  ['control characters', `${CANARY}\u0000\u0007\u001B\u007F\u009F!`, `${CANARY} !`],
  ['line breaks', `${CANARY}\r\n\t\u2028\u2029!`, `${CANARY} !`],
  ['right-to-left marks', `\u200F\u202E${CANARY}\u202C\u2067!\u2069`, `${CANARY} !`],
  ['characters that XML does not allow', `${CANARY}\uFFFE\uFFFF\uD800!`, `${CANARY} !`],
  ['emoji', `${CANARY} 👩‍🚀🏳️‍🌈`, `${CANARY} 👩‍🚀🏳️‍🌈`],
  ['Arabic', `محمد ${CANARY}`, `محمد ${CANARY}`],
];

describe('Unusual names:', () => {
  let skill: SkillUnderTest;

  beforeAll(async () => {
    skill = await SkillUnderTest.start();
  });
  afterAll(() => skill.stop());

  const launch = { type: 'LaunchRequest' };
  const whoAmI = intent('WhoAmIIntent');
  const amILinked = intent('LinkStatusIntent');
  const myEmail = intent('MyEmailIntent');

  /** What a user with these claims hears. The answer is checked by a strict XML parser. */
  const said = async (claimed: object, request: typeof launch): Promise<string> => {
    skill.auth0Does(claims({ sub: 'auth0|1', ...claimed }));
    const { ssml = '' } = await skill.ask({ accessToken: canary('token'), request });
    return plainText(ssml);
  };

  test.each(names)(
    'A name with %s: valid SSML that says the name',
    async (_what, name, expected) => {
      expect(await said({ given_name: name }, launch)).toContain(`Welcome back, ${expected}! What`);
      expect(await said({ name }, whoAmI)).toContain(`You're ${expected}.`);
      expect(await said({ name }, amILinked)).toContain(`is linked. You're ${expected}.`);
    },
  );

  test.each(names)('An e-mail address with %s: valid SSML', async (_what, name) => {
    const email = `${name.replaceAll(/\s/g, '')}@example.com`;
    expect(await said({ email }, myEmail)).toContain('at example dot com');
  });

  test.each(['{{-spoken}}@$t(goodbye)', '$t(account.notLinked)@{{x}}', '$&@$1'])(
    'The e-mail address %s: said, not evaluated',
    async (email) => {
      const speech = await said({ email }, myEmail);
      expect(speech).toMatch(/^Your email is [${].* at [${].*The first part/);
      expect(speech).not.toMatch(/Goodbye|sign in/);
    },
  );

  test.each([
    ['in a greeting', launch],
    ['in "who am I"', whoAmI],
    ['in "am I linked"', amILinked],
  ])('A name of 10,000 characters, %s: cut before escaping', async (_where, request) => {
    const speech = await said({ name: `A${'<'.repeat(10_000)}` }, request);
    expect(speech).toContain(` A${'<'.repeat(59)}`);
    expect(speech).not.toContain('<'.repeat(60));
  });

  test.each([
    ['blanks', ' \t\u00A0\u3000'],
    ['marks and control characters', '\u0000\u200E\u202E\uFEFF'],
    ['invisible characters', '\u200B\u200D\u2060\u00AD\uFE0F'],
    ['nothing', ''],
    ['punctuation', '***'],
    ['an ID', 'auth0|63af0012'],
    ['a missing value', 'undefined'],
    ['an entity for a blank', '&nbsp;'],
  ])('A name of %s only: no name', async (_what, name) => {
    expect(await said({ given_name: name, name, nickname: name }, launch)).toMatch(
      /^Welcome back!/,
    );
    expect(await said({ name }, whoAmI)).toMatch(en.whoAmI.nameless);
    expect(await said({ name }, amILinked)).toMatch(
      /^Yes, your account is linked\. Anything else\?/,
    );
  });

  test('An e-mail address of 10,000 characters: not said', async () => {
    expect(await said({ email: `${'a1'.repeat(5_000)}@example.com` }, myEmail)).toMatch(/too long/);
  });
});
