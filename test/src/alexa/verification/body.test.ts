import { parseBody } from '../../../../src/alexa/verification/body';
import { signerOf, TestAuthority } from './support/TestAuthority';
import { refused, VerifiedSkill } from './support/VerifiedSkill';

const NOW = Date.parse('2026-01-02T03:04:05Z');

let skill: VerifiedSkill;

beforeAll(async () => {
  skill = new VerifiedSkill(signerOf(await (await TestAuthority.create(NOW)).issue()), NOW);
  await skill.start();
});
afterAll(() => skill.stop());

const nested = (levels: number): string => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);

describe("A body that isn't a JSON object is refused, even if it is signed:", () => {
  test.each(['{', '', 'null', '[]', '[{}]', '7', '"text"', 'true', '{"a":1}{"a":1}'])(
    '%j',
    async (body) => {
      expect(await skill.post({ body })).toMatchObject(refused('body_invalid'));
    },
  );
});

test('Of the keys `__proto__`, `constructor` and `getIntent`, those that reach into prototypes are removed', () => {
  const bad = '"__proto__":{"x":1},"constructor":{"x":1},"prototype":{"x":1}';
  const envelope = parseBody(Buffer.from(`{${bad},"a":{${bad},"b":[{${bad},"c":1}]}}`));
  expect(JSON.stringify(envelope)).toBe('{"a":{"b":[{"c":1}]}}');
});

describe('JSON that is 20,000 levels deep, even if it is signed,', () => {
  test('is refused', async () => {
    expect(await skill.post({ body: nested(20_000) })).toMatchObject(refused('body_invalid'));
  });

  test('and 101 levels, as objects or arrays', () => {
    const arrays = `{"a":${'['.repeat(100)}${']'.repeat(100)}}`;
    for (const text of [nested(101), arrays]) {
      expect(() => parseBody(Buffer.from(text))).toThrow('nested too deeply');
    }
  });

  test('but 100 levels are accepted', () => {
    expect(parseBody(Buffer.from(nested(100)))).toHaveProperty('a');
  });
});
