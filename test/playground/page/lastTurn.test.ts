import type { Entry } from '../../../playground/alexa/device/conversation';
import { lastTurnOf } from '../../../playground/page/device/lastTurn';

const open: Entry = { id: 1, type: 'user', text: 'open it', speaker: undefined };
const hello: Entry = { id: 2, type: 'alexa', text: 'Hello!' };
const stop: Entry = { id: 3, type: 'user', text: 'stop', speaker: undefined };

describe('The Echo shows', () => {
  test('nothing before the first turn', () => {
    expect(lastTurnOf([])).toEqual({ heard: undefined, said: undefined });
  });

  test('what it heard last, and what it said to that', () => {
    expect(lastTurnOf([open, hello])).toEqual({ heard: 'open it', said: 'Hello!' });
  });

  test('no earlier reply if Alexa says nothing', () => {
    expect(lastTurnOf([open, hello, stop])).toEqual({ heard: 'stop', said: undefined });
  });
});
