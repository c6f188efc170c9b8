import type { Message, PageState } from '../../../playground/alexa/server/contract';
import { initialView, reduce } from '../../../playground/page/state/reduce';

const message = (id: number, status?: number): Message =>
  ({ id, status, title: 'LaunchRequest' }) as Message;
const state = (changes: Partial<PageState>): PageState => changes as PageState;

describe('What the page shows', () => {
  const before = reduce(initialView, { type: 'messages', messages: [message(1), message(2)] });

  test('keeps the order of messages when one of them changes and others come', () => {
    const { messages } = reduce(before, {
      type: 'messages',
      messages: [message(4), message(1, 200), message(3)],
    });
    expect(messages.map(({ id, status }) => [id, status])).toEqual([
      [1, 200],
      [2, undefined],
      [3, undefined],
      [4, undefined],
    ]);
  });

  test('drops the messages that the server has dropped', () => {
    const after = reduce(before, { type: 'state', state: state({ oldestMessage: 2 }) });
    expect(after.messages.map(({ id }) => id)).toEqual([2]);
    const same = reduce(before, { type: 'state', state: state({}) });
    expect(same.messages).toBe(before.messages);
  });

  test('starts anew after a lost connection, because the server sends all messages again', () => {
    const lost = reduce(before, { type: 'connected', isConnected: false });
    expect(lost.messages).toHaveLength(2);
    expect(reduce(lost, { type: 'connected', isConnected: true }).messages).toEqual([]);
  });

  test('remembers where the conversation was when the user said something', () => {
    const conversation = [{ id: 7, type: 'user', text: 'hello', speaker: undefined }] as const;
    const view = reduce(before, { type: 'state', state: state({ conversation }) });
    const { pending } = reduce(view, { type: 'waiting', words: 'help' });
    expect(pending).toEqual({ words: 'help', after: 7 });
  });
});
