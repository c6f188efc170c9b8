import { speakerIdOf, timeOf } from '../../../src/alexa/sender';

const EARLY = '2026-01-02T03:04:05Z';
const LATE = '2026-01-02T04:00:00Z';

describe('The speaker', () => {
  const idOf = (request: object): unknown => speakerIdOf(request);
  const system = (userId: unknown): object => ({ context: { System: { user: { userId } } } });

  test('is in the context, and in the session', () => {
    expect(idOf(system('amzn1.ask.account.A'))).toBe('amzn1.ask.account.A');
    expect(idOf({ session: { user: { userId: 'amzn1.ask.account.A' } } })).toBe(
      'amzn1.ask.account.A',
    );
  });

  test('is the person whom Alexa recognizes, and never the user then', () => {
    const user = { userId: 'amzn1.ask.account.A' };
    const spoken = (person: object): object => ({ context: { System: { user, person } } });
    expect(idOf(spoken({ personId: 'amzn1.ask.person.B' }))).toBe('amzn1.ask.person.B');
    expect(idOf(spoken({}))).toBeUndefined();
    expect(idOf(spoken({ personId: 7 }))).toBeUndefined();
  });

  test('of an event is the Alexa user, whatever person it names', () => {
    const { context } = system('amzn1.ask.account.A') as { context: { System: object } };
    const System = { ...context.System, person: { personId: 'amzn1.ask.person.B' } };
    const request = { type: 'AlexaSkillEvent.SkillDisabled' };
    expect(idOf({ context: { System }, request })).toBe('amzn1.ask.account.A');
  });

  test.each([{}, { context: {} }, system(''), system(42), system({}), system(null)])(
    'is unknown in %j',
    (request) => expect(idOf(request)).toBeUndefined(),
  );
});

describe('The time of what happened', () => {
  const at = (request: object | undefined): number => timeOf({ request });

  test('is that of the event, however late it is sent', () => {
    expect(at({ eventCreationTime: EARLY, timestamp: LATE })).toBe(Date.parse(EARLY));
  });

  test('is that of the request otherwise', () => {
    expect(at({ timestamp: LATE })).toBe(Date.parse(LATE));
    expect(at({ eventCreationTime: 'soon', timestamp: LATE })).toBe(Date.parse(LATE));
  });

  test('is now if the request has no time', () => {
    jest.useFakeTimers({ now: 42 });
    expect(at({ timestamp: {} })).toBe(42);
    expect(at(undefined)).toBe(42);
    jest.useRealTimers();
  });
});
