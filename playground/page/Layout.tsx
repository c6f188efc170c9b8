import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { PageState } from '../alexa/server/contract';
import { Phone } from './app/Phone';
import { Conversation } from './device/Conversation';
import { Echo } from './device/Echo';
import { ringOf } from './device/ring';
import { SayForm } from './device/SayForm';
import { sessionText } from './device/session';
import { Settings } from './device/Settings';
import { useSpeech } from './device/useSpeech';
import { Welcome } from './device/Welcome';
import { Header } from './Header';
import { Tabs } from './parts/Tabs';
import { useKeptFocus } from './parts/useKeptFocus';
import { useMedia } from './parts/useMedia';
import { useRemembered } from './parts/useRemembered';
import { People } from './people/People';
import type { View } from './state/reduce';
import { Trouble } from './trouble/Trouble';
import { TurnView } from './turn/TurnView';
import { tabs, type ViewName } from './views';
import { Wire } from './wire/Wire';

/** Where things are: side by side in a wide window, behind tabs in a narrow one. */
export function Layout(props: { readonly view: View; readonly state: PageState }): JSX.Element {
  const { view, state } = props;
  const { messages, pending, fault } = view;
  const isWide = useMedia('(min-width: 75rem)');
  const isNarrow = useMedia('(max-width: 47.99rem)');
  const [isLoud, setLoud] = useRemembered('speak-aloud', false);
  useKeptFocus();
  const isSpeaking = useSpeech(state, isLoud);
  const [wanted, want] = useState<ViewName>();
  const [turn, setTurn] = useState<number>();
  const openTurn = useCallback((id: number) => {
    setTurn(id);
    want('turn');
  }, []);

  const on = state.troubles.filter(({ isOn }) => isOn).length;
  const choices = tabs(isNarrow, !isWide, messages.length, on);
  const chosen = choices.find(({ name }) => name === wanted)?.name ?? choices[0]?.name ?? 'wire';
  const choose = (name: ViewName): void => {
    want(name);
    // The tab itself follows the conversation.
    if (name === 'turn') setTurn(undefined);
  };
  const latestTurn = state.conversation.findLast(({ type }) => type === 'user')?.id;
  const shownTurn = chosen === 'turn' ? (turn ?? latestTurn) : undefined;

  const talk = (
    <>
      <Echo
        state={state}
        ring={ringOf(state, pending !== undefined, isSpeaking, messages.at(-1))}
        session={sessionText(state, messages)}
      />
      <Settings state={state} />
      <Conversation
        state={state}
        messages={messages}
        pending={pending}
        welcome={<Welcome opening={state.suggestions[0]} />}
        hasCards={isNarrow}
        openTurn={openTurn}
        openedTurn={shownTurn}
      />
    </>
  );
  const app = <Phone state={state} hasCards={!isNarrow} />;
  const views: Record<ViewName, () => JSX.Element> = {
    talk: () => <div class="talk">{talk}</div>,
    app: () => app,
    wire: () => <Wire state={state} messages={messages} />,
    turn: () => (
      <TurnView
        id={shownTurn}
        isUnanswered={shownTurn !== undefined && shownTurn === state.unanswered}
        version={messages.length + state.conversation.length}
      />
    ),
    // In a narrow window, the reply would be behind another tab.
    trouble: () => <Trouble state={state} onTry={() => isNarrow && want('talk')} />,
    people: () => <People state={state} />,
  };
  const composer = <SayForm state={state} fault={fault} />;

  return (
    <div class="page" data-width={isWide ? 'wide' : isNarrow ? 'narrow' : 'medium'}>
      <Header isLoud={isLoud} setLoud={setLoud} />
      <main>
        {!isNarrow && (
          <section class="column talk" aria-label="Talk to Alexa">
            <div class="talk-parts">{talk}</div>
            {composer}
          </section>
        )}
        {isWide && (
          <section class="column app" aria-label="Phone">
            {app}
          </section>
        )}
        <section class="column inspector" aria-label="Inspector">
          <Tabs label="What to look at" tabs={choices} chosen={chosen} choose={choose}>
            {chosen !== 'talk' && chosen !== 'app' && (
              <h2 class="visually-hidden">{choices.find(({ name }) => name === chosen)?.label}</h2>
            )}
            {views[chosen]()}
          </Tabs>
        </section>
        {isNarrow && composer}
      </main>
    </div>
  );
}
