import type { JSX } from 'preact';
import { BuildError } from './BuildError';
import { Layout } from './Layout';
import { RealLayout } from './real/RealLayout';
import { ActionsContext, usePlayground } from './state/usePlayground';
import { Toasts } from './Toasts';

/** The page. */
export function App(): JSX.Element {
  const { view, actions } = usePlayground();
  const { state, toasts, fault } = view;
  return (
    <ActionsContext.Provider value={actions}>
      {state?.real ? (
        <RealLayout view={view} state={state} real={state.real} />
      ) : state ? (
        <Layout view={view} state={state} />
      ) : (
        <main class="loading">
          <h1>Alexa on your laptop</h1>
          <p role="status">{fault ?? 'Connecting …'}</p>
        </main>
      )}
      <BuildError text={state?.buildError} />
      <Toasts toasts={toasts} />
    </ActionsContext.Provider>
  );
}
