import { stripVTControlCharacters } from 'node:util';
import { formatLogLine } from '../../../playground/skillLog/formatLogLine';

const time = new Date(2026, 0, 2, 3, 4, 5).getTime();

function line(fields: object): string {
  return JSON.stringify({ level: 30, time, ...fields });
}

const answered = line({
  requestId: 'r1',
  type: 'IntentRequest',
  intent: 'WhoAmIIntent',
  handler: 'ProfileComponent.whoAmI',
  msg: 'answered',
});

describe('A line of the log, for people', () => {
  test('says what was answered, by which handler, and how long it took', () => {
    const took = (requestId: string) => (requestId === 'r1' ? 12 : undefined);
    expect(formatLogLine(answered, { took })).toBe(
      '03:04:05  info   WhoAmIIntent → ProfileComponent.whoAmI  12 ms',
    );
    expect(formatLogLine(answered)).not.toContain('ms');
  });

  test('shows the fields that an operator needs, without the request ID', () => {
    const text = line({ requestId: 'r1', status: 'linked', ms: 3, msg: 'looked up the account' });
    expect(formatLogLine(text)).toBe('03:04:05  info   looked up the account  status=linked ms=3');
  });

  test('shows an error with its message and the first lines of its stack', () => {
    const stack = ['at a (a.ts:1:1)', 'at b (b.ts:1:1)', 'at c (c.ts:1:1)', 'at d (d.ts:1:1)'];
    const err = { type: 'TypeError', message: 'x is undefined', stack: [...stack, 'at e (e:1:1)'] };
    expect(formatLogLine(line({ level: 50, err, msg: 'a request failed' })).split('\n')).toEqual([
      '03:04:05  ERROR  a request failed: TypeError: x is undefined',
      ...stack.map((frame) => `            ${frame}`),
    ]);
  });

  test('names warnings', () => {
    expect(formatLogLine(line({ level: 40, msg: 'refused a request' }))).toBe(
      '03:04:05  WARN   refused a request',
    );
  });

  test('has colors if they are wanted, and says the same', () => {
    const failed = line({ level: 50, msg: 'a request failed' });
    expect(formatLogLine(failed, { colored: true })).toContain('\u001b[31mERROR');
    for (const text of [failed, answered]) {
      expect(stripVTControlCharacters(formatLogLine(text, { colored: true }))).toBe(
        formatLogLine(text),
      );
    }
  });

  test.each(['a stray console.log', '"text"', '{"half'])(
    'stays as it is if it is no log: %s',
    (text) => {
      expect(formatLogLine(text)).toBe(text);
    },
  );
});
