import { spokenEmail } from '../../../src/output/spokenEmail';

const digits = (text: string): string => `<say-as interpret-as="digits">${text}</say-as>`;
const character = (text: string): string => `<say-as interpret-as="characters">${text}</say-as>`;

describe('A spoken e-mail address', () => {
  test('is said in words, then its first part character by character', () => {
    expect(spokenEmail('jo.7@example.com').ssml).toBe(
      `jo dot ${digits('7')} at example dot com. That is: ` +
        `${character('j')}, ${character('o')}, dot, ${character('7')}`,
    );
  });

  test.each([
    ['a_b-c+d@e.com', /^a underscore b dash c plus d at e dot com\./],
    ['a42@e.com', /^a <say-as interpret-as="digits">42<\/say-as> at/],
  ])('of %s names its signs', (address, spoken) => {
    expect(spokenEmail(address).ssml).toMatch(spoken);
  });

  test('is valid SSML whatever the address holds', () => {
    const { ssml } = spokenEmail(`<b>&"'\u0000@e.com`);
    expect(ssml.replace(/<\/?say-as[^>]*>|&\w+;/g, '')).not.toMatch(/[<>&"'\p{Cc}]/u);
  });
});
