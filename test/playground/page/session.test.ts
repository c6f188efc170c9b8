import type { Message, PageState } from '../../../playground/alexa/server/contract';
import { sessionText } from '../../../playground/page/device/session';

const said = { id: 3, type: 'user', text: 'stop', speaker: undefined } as const;
const state = (session: PageState['session'], conversation: PageState['conversation']): PageState =>
  ({ session, conversation }) as PageState;
const message = (turn: number, title: string): Message => ({ turn, title, to: 'skill' }) as Message;

describe('The page says that a session', () => {
  test('is open', () => {
    expect(sessionText(state('listening', [said]), [])).toContain('listening');
    expect(sessionText(state('waiting', [said]), [])).toContain('not listening');
  });

  test('was ended by the user, with the reason that the skill is told', () => {
    const messages = [
      message(1, 'SessionEndedRequest: ERROR'),
      message(3, 'SessionEndedRequest: USER_INITIATED'),
    ];
    const text = sessionText(state('closed', [said]), messages);
    expect(text).toBe('Session ended: USER_INITIATED');
  });

  test('was ended by the skill, which is told nothing', () => {
    const messages = [message(1, 'SessionEndedRequest: ERROR'), message(3, 'LaunchRequest')];
    expect(sessionText(state('closed', [said]), messages)).toBe('Session ended by the skill');
  });

  test('is not open, if the skill was not asked', () => {
    const messages = [message(1, 'LaunchRequest')];
    expect(sessionText(state('closed', [said]), messages)).toBe('No open session');
  });

  test('has not been opened yet', () => {
    expect(sessionText(state('closed', []), [])).toBe('No open session');
  });
});
