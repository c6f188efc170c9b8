import type { Message, PageState } from '../../alexa/server/contract';

/** A toast on the page. */
export interface ShownToast {
  readonly id: number;
  readonly text: string;
}

/** What the user has just said, until it stands in the conversation. */
export interface Pending {
  /** Empty for silence. */
  readonly words: string;
  /** The ID of the last entry before. */
  readonly after: number;
}

/** What the page knows. */
export interface View {
  /** Undefined until the server has sent it. */
  readonly state: PageState | undefined;
  /** In the order in which they were sent. */
  readonly messages: readonly Message[];
  readonly toasts: readonly ShownToast[];
  readonly pending: Pending | undefined;
  /** Why the last action failed. */
  readonly fault: string | undefined;
  readonly isConnected: boolean;
}

/** A change of the {@link View}. */
export type Change =
  | { readonly type: 'state'; readonly state: PageState }
  | { readonly type: 'messages'; readonly messages: readonly Message[] }
  | { readonly type: 'toast'; readonly toast: ShownToast }
  | { readonly type: 'untoast'; readonly id: number }
  | { readonly type: 'waiting'; readonly words: string }
  | { readonly type: 'done' }
  | { readonly type: 'fault'; readonly text: string | undefined }
  | { readonly type: 'connected'; readonly isConnected: boolean };

/** The view before the server has sent anything. */
export const initialView: View = {
  state: undefined,
  messages: [],
  toasts: [],
  pending: undefined,
  fault: undefined,
  isConnected: true,
};

/** Returns the view after a change. */
export function reduce(view: View, change: Change): View {
  switch (change.type) {
    case 'state':
      return { ...view, state: change.state, messages: stillThere(view.messages, change.state) };
    case 'messages':
      return { ...view, messages: merge(view.messages, change.messages) };
    case 'toast':
      return { ...view, toasts: [...view.toasts, change.toast] };
    case 'untoast':
      return { ...view, toasts: view.toasts.filter(({ id }) => id !== change.id) };
    case 'waiting': {
      const after = view.state?.conversation.at(-1)?.id ?? 0;
      return { ...view, pending: { words: change.words, after }, fault: undefined };
    }
    case 'done':
      return { ...view, pending: undefined };
    case 'fault':
      return { ...view, fault: change.text };
    case 'connected':
      // The server sends all messages again.
      return {
        ...view,
        isConnected: change.isConnected,
        messages: change.isConnected ? [] : view.messages,
      };
  }
}

/** Replaces the messages that have changed, and appends the new ones. */
function merge(before: readonly Message[], changed: readonly Message[]): readonly Message[] {
  const byId = new Map(before.map((message) => [message.id, message]));
  for (const message of changed) byId.set(message.id, message);
  return [...byId.values()].sort((left, right) => left.id - right.id);
}

function stillThere(
  messages: readonly Message[],
  { oldestMessage = 0 }: PageState,
): readonly Message[] {
  const [first] = messages;
  if (first === undefined || first.id >= oldestMessage) return messages;
  return messages.filter(({ id }) => id >= oldestMessage);
}
