import { type SignName, spokenEmail } from '../../../src/output/spokenEmail';

const digits = (text: string): string => `<say-as interpret-as="digits">${text}</say-as>`;
const character = (text: string): string => `<say-as interpret-as="characters">${text}</say-as>`;

describe('A spoken email address', () => {
  test('is said in words, then its first part character by character', () => {
    const { spoken, spelled } = spokenEmail('jo.7@example.com', (sign) => sign);
    expect(spoken.ssml).toBe(`jo dot ${digits('7')} at example dot com`);
    expect(spelled.ssml).toBe(`${character('j')}, ${character('o')}, dot, ${character('7')}`);
  });

  test.each([
    ['a_b-c+d@e.com', 'a <underscore> b <dash> c <plus> d <at> e <dot> com'],
    ['a42@e.com', `a ${digits('42')} <at> e <dot> com`],
  ])('of %s names its signs in the language of the user', (address, expected) => {
    const named: SignName = (sign) => `<${sign}>`;
    expect(spokenEmail(address, named).spoken.ssml).toBe(expected);
  });

  test('is valid SSML whatever the address holds', () => {
    const { spoken, spelled } = spokenEmail(`<b>&"'\u0000@e.com`, (sign) => sign);
    const ssml = spoken.ssml + spelled.ssml;
    expect(ssml.replace(/<\/?say-as[^>]*>|&\w+;/g, '')).not.toMatch(/[<>&"'\p{Cc}]/u);
  });
});
