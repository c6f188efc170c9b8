import { word } from '../../../src/logging/word';

describe('A value of a request in the log', () => {
  test.each(['LaunchRequest', 'amzn1.echo-api.request.1', 'AlexaSkillEvent.SkillDisabled'])(
    'is shown if it is a name: %s',
    (value) => expect(word(value)).toBe(value),
  );

  test.each([
    'my name is Ada',
    'ada@example.com',
    'two\nlines',
    'x'.repeat(101),
    '',
    7,
    { a: 1 },
    undefined,
  ])('is left out if it could be anything else: %j', (value) =>
    expect(word(value)).toBeUndefined(),
  );
});
