import type { Message } from '../../../playground/alexa/server/contract';
import { arrowOf, groupByTurn, outcomeOf } from '../../../playground/page/wire/lanes';

const message = (changes: Partial<Message>): Message => ({ id: 1, ...changes }) as Message;

describe('The diagram of the wire', () => {
  test('draws an arrow to the right or to the left', () => {
    expect(arrowOf(message({ from: 'alexa', to: 'auth0' }))).toEqual({
      left: 1,
      right: 3,
      isLeftwards: false,
    });
    expect(arrowOf(message({ from: 'skill', to: 'alexa' }))).toEqual({
      left: 1,
      right: 2,
      isLeftwards: true,
    });
  });

  test.each([
    [{}, 'pending'],
    [{ status: 200 }, 'ok'],
    [{ status: 303 }, 'redirect'],
    [{ status: 401 }, 'bad'],
    [{ fault: 'The connection was closed.' }, 'bad'],
  ])('colours %j as %s', (changes, outcome) => {
    expect(outcomeOf(message(changes))).toBe(outcome);
  });

  test('groups by turn, and keeps what happens between two turns apart', () => {
    const turns = [1, 1, undefined, undefined, 3, 1];
    const groups = groupByTurn(turns.map((turn, id) => message({ id, turn })));
    expect(groups.map(({ turn, messages }) => [turn, messages.length])).toEqual([
      [1, 2],
      [undefined, 2],
      [3, 1],
      [1, 1],
    ]);
  });
});
