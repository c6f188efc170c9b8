import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { PageState, RealState } from '../../alexa/server/contract';
import { Conversation } from '../device/Conversation';
import { Tabs } from '../parts/Tabs';
import { useMedia } from '../parts/useMedia';
import type { View } from '../state/reduce';
import { useActions } from '../state/usePlayground';
import { TurnView } from '../turn/TurnView';
import { tabs, type ViewName } from '../views';
import { Wire } from '../wire/Wire';
import { Steps } from './Steps';

/** The page of a skill that serves the real Alexa: what it was asked, and all that it took. */
export function RealLayout(props: {
  readonly view: View;
  readonly state: PageState;
  readonly real: RealState;
}): JSX.Element {
  const { view, state, real } = props;
  const { messages, fault } = view;
  const isNarrow = useMedia('(max-width: 47.99rem)');
  const [wanted, want] = useState<ViewName>();
  const [turn, setTurn] = useState<number>();
  const openTurn = useCallback((id: number) => {
    setTurn(id);
    want('turn');
  }, []);

  const choices = tabs(isNarrow, false, messages.length, 0).filter(
    ({ name }) => name !== 'trouble' && name !== 'people',
  );
  const chosen = choices.find(({ name }) => name === wanted) ?? choices[0];
  const choose = (name: ViewName): void => {
    want(name);
    // The tab itself follows the conversation.
    if (name === 'turn') setTurn(undefined);
  };
  const latestTurn = state.conversation.findLast(({ type }) => type === 'user')?.id;
  const shownTurn = chosen?.name === 'turn' ? (turn ?? latestTurn) : undefined;

  const talk = (
    <>
      <Conversation
        state={state}
        messages={messages}
        pending={undefined}
        welcome={<Steps state={state} real={real} />}
        hasCards
        openTurn={openTurn}
        openedTurn={shownTurn}
      />
      {fault !== undefined && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
    </>
  );
  return (
    <div class="page" data-width={isNarrow ? 'narrow' : 'medium'}>
      <RealHeader />
      <main>
        {!isNarrow && (
          <section class="column talk" aria-label="What Alexa asks">
            {talk}
          </section>
        )}
        <section class="column inspector" aria-label="Inspector">
          <Tabs
            label="What to look at"
            tabs={choices}
            chosen={chosen?.name ?? 'wire'}
            choose={choose}
          >
            {chosen?.name === 'talk' ? (
              <div class="talk">{talk}</div>
            ) : (
              <h2 class="visually-hidden">{chosen?.label}</h2>
            )}
            {chosen?.name === 'wire' && <Wire state={state} messages={messages} />}
            {chosen?.name === 'turn' && (
              <TurnView id={shownTurn} version={messages.length + state.conversation.length} />
            )}
          </Tabs>
        </section>
      </main>
    </div>
  );
}

function RealHeader(): JSX.Element {
  const actions = useActions();
  const clear = async (): Promise<void> => {
    if (await actions.do('reset')) actions.toast('Cleared the conversation and the wire.');
  };
  return (
    <header class="top">
      <img src="/icon.svg" alt="" width="24" height="24" />
      <h1>
        Alexa <span>for real</span>
      </h1>
      <div class="top-actions">
        <button class="small" type="button" onClick={() => void clear()}>
          Clear
        </button>
      </div>
    </header>
  );
}
