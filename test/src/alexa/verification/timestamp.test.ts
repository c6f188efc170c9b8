import { signerOf, TestAuthority } from './support/TestAuthority';
import { accepted, refused, VerifiedSkill } from './support/VerifiedSkill';

const NOW = Date.parse('2026-01-02T03:04:05Z');
const EVENT = 'AlexaSkillEvent.SkillAccountLinked';

let skill: VerifiedSkill;

beforeAll(async () => {
  skill = new VerifiedSkill(signerOf(await (await TestAuthority.create(NOW)).issue()), NOW);
  await skill.start();
});
afterAll(() => skill.stop());

const secondsAgo = (seconds: number): string => new Date(NOW - seconds * 1_000).toISOString();
const post = (type: string, timestamp: unknown): ReturnType<VerifiedSkill['post']> =>
  skill.post({ body: skill.bodyOf({ type, timestamp }) });
const invalid = refused('timestamp_invalid');

test('A timestamp that is 151 s old is refused', async () => {
  expect(await post('LaunchRequest', secondsAgo(151))).toMatchObject(invalid);
});

describe('A timestamp that is in the future, invalid or missing is refused:', () => {
  test.each<[string, unknown]>([
    ['151 s ahead', secondsAgo(-151)],
    ['in the year 2099', '2099-01-01T00:00:00Z'],
    ['in the year +275760', '+275760-09-13T00:00:00Z'],
    ['garbage', 'garbage'],
    ['an empty text', ''],
    ['a date that is none', '2026-02-30T03:04:05Z'],
    ['without a zone', '2026-01-02T03:04:05'],
    ['a day without a time', '2026-01-02'],
    ['in another notation', 'Fri, 02 Jan 2026 03:04:05 GMT'],
    ['a number', NOW],
    ['an object', {}],
    ['an array', [secondsAgo(0)]],
    ['null', null],
    ['missing', undefined],
  ])('%s', async (_title, timestamp) => {
    expect(await post('LaunchRequest', timestamp)).toMatchObject(invalid);
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['a text', 'LaunchRequest'],
    ['missing', undefined],
  ])('in a request that is %s', async (_title, request) => {
    const envelope = JSON.parse(skill.bodyOf()) as object;
    const body = JSON.stringify({ ...envelope, request });
    expect(await skill.post({ body })).toMatchObject(invalid);
  });
});

describe('A skill event that is 10 minutes old', () => {
  test('is accepted', async () => {
    expect(await post(EVENT, secondsAgo(600))).toMatchObject(accepted);
  });

  test.each([
    ['of an hour is accepted', EVENT, 3_600, accepted],
    ['of more than an hour is refused', EVENT, 3_601, invalid],
    ['of the future is refused', EVENT, -151, invalid],
    ['of ten minutes is refused if it only looks like one', `X${EVENT}`, 600, invalid],
    ['of ten minutes is refused unless it is an event', 'LaunchRequest', 600, invalid],
  ])('one %s', async (_title, type, age, expected) => {
    expect(await post(type, secondsAgo(age))).toMatchObject(expected);
  });
});

describe('A timestamp is accepted', () => {
  test.each([
    ['150 s old', secondsAgo(150)],
    ['150 s ahead', secondsAgo(-150)],
    ['in whole seconds, as Alexa sends it', '2026-01-02T03:04:05Z'],
    ['with another zone', '2026-01-02T04:04:05+01:00'],
  ])('%s', async (_title, timestamp) => {
    expect(await post('LaunchRequest', timestamp)).toMatchObject(accepted);
  });
});
