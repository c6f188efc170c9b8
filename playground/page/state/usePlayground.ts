import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useReducer } from 'preact/hooks';
import { initialView, reduce, type View } from './reduce';
import { act, listen, notRunning, type Action } from './server';

const TOAST_MILLISECONDS = 5_000;

/** What the user says or does to the skill. It meets what was switched before. */
const talking: readonly Action[] = ['say', 'silence', 'touch'];

/** What the page can do. */
export interface Actions {
  /** Performs an action and shows the state after it, or why it failed. Returns whether it succeeded. */
  readonly do: (action: Action, body?: object) => Promise<boolean>;
  /** Says something to Alexa; nothing is silence. */
  readonly say: (words: string) => Promise<void>;
  /** Shows a line for a moment. */
  readonly toast: (text: string) => void;
}

/** Gives every part of the page the {@link Actions}. */
export const ActionsContext = createContext<Actions | undefined>(undefined);

/** Returns the {@link Actions}. */
export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('There is no ActionsContext above.');
  return actions;
}

/** Returns what the server says, always up to date, and what can be done. */
export function usePlayground(): { view: View; actions: Actions } {
  const [view, change] = useReducer(reduce, initialView);
  const actions = useMemo<Actions>(() => {
    let lastToast = 0;
    let switched: Promise<unknown> = Promise.resolve();
    const perform: Actions['do'] = async (action, body) => {
      try {
        change({ type: 'state', state: await act(action, body) });
        change({ type: 'fault', text: undefined });
        return true;
      } catch (error) {
        change({ type: 'fault', text: (error as Error).message });
        return false;
      }
    };
    // Requests that are sent at the same time can arrive in any order.
    const inOrder: Actions['do'] = (action, body) => {
      if (talking.includes(action)) return switched.then(() => perform(action, body));
      const done = perform(action, body);
      switched = Promise.all([switched, done]);
      return done;
    };
    return {
      do: inOrder,
      async say(words) {
        change({ type: 'waiting', words });
        await (words ? inOrder('say', { utterance: words }) : inOrder('silence'));
        change({ type: 'done' });
      },
      toast(text) {
        const id = (lastToast += 1);
        change({ type: 'toast', toast: { id, text } });
        setTimeout(() => change({ type: 'untoast', id }), TOAST_MILLISECONDS);
      },
    };
  }, []);

  useEffect(
    () =>
      listen({
        state: (state) => change({ type: 'state', state }),
        messages: (messages) => change({ type: 'messages', messages }),
        toast: ({ text }) => actions.toast(text),
        connected(isConnected) {
          change({ type: 'connected', isConnected });
          change({ type: 'fault', text: isConnected ? undefined : notRunning });
        },
      }),
    [actions],
  );
  return { view, actions };
}
