import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry } from '../../alexa/device/conversation';
import type { Message, PageState } from '../../alexa/server/contract';
import { useLatest } from '../parts/useLatest';
import type { Pending } from '../state/reduce';
import { EntryView } from './EntryView';
import { SILENCE } from './silence';

/** How many entries are shown at once. */
const MANY = 100;

/** What was said, by whom, and what the Alexa app showed. Screen readers announce what is new. */
export function Conversation(props: {
  readonly state: PageState;
  readonly messages: readonly Message[];
  readonly pending: Pending | undefined;
  /** Shown before the first turn. */
  readonly welcome: JSX.Element;
  /** Whether cards are shown here, because there is no phone beside it. */
  readonly hasCards: boolean;
  readonly openTurn: (id: number) => void;
  readonly openedTurn: number | undefined;
}): JSX.Element {
  const { state, messages, pending, welcome, hasCards, openTurn, openedTurn } = props;
  const { conversation, linkCardId, skillName } = state;
  const log = useRef<HTMLDivElement>(null);
  const lastId = conversation.at(-1)?.id;
  useLayoutEffect(() => {
    // The welcome is read from its start.
    if (lastId !== undefined || pending)
      log.current?.lastElementChild?.scrollIntoView({ block: 'end' });
  }, [lastId, pending]);

  const asked = askedByTurn(messages);
  const [shown, earlier] = useLatest(conversation, MANY, 'entries');
  return (
    <div class="conversation" role="log" aria-label="Conversation" tabIndex={0} ref={log}>
      {conversation.length === 0 && !pending && welcome}
      {earlier}
      {shown.map((entry, index) => (
        <EntryView
          key={entry.id}
          entry={entry}
          skillName={skillName}
          asked={asked.get(entry.id)}
          canLink={hasCards && entry.id === linkCardId}
          isLinked={state.link !== undefined}
          isReprompt={isSilence(shown[index - 1])}
          hasCards={hasCards}
          isOpen={entry.id === openedTurn}
          openTurn={openTurn}
        />
      ))}
      {pending && <Waiting pending={pending} isHeard={(lastId ?? 0) > pending.after} />}
    </div>
  );
}

function isSilence(entry: Entry | undefined): boolean {
  return entry?.type === 'user' && entry.text === SILENCE;
}

/** Hidden from screen readers, which announce the entries once Alexa has replied. */
function Waiting(props: { readonly pending: Pending; readonly isHeard: boolean }): JSX.Element {
  const { pending, isHeard } = props;
  return (
    <div class="waiting" aria-hidden="true">
      {pending.words && !isHeard && <p class="said">{pending.words}</p>}
      <p class="thinking">
        <i />
        <i />
        <i />
      </p>
    </div>
  );
}

/** Returns Alexa's first request to the skill of each turn. */
function askedByTurn(messages: readonly Message[]): ReadonlyMap<number, Message> {
  const asked = new Map<number, Message>();
  for (const message of messages) {
    const { turn, to } = message;
    if (turn !== undefined && to === 'skill' && !asked.has(turn)) asked.set(turn, message);
  }
  return asked;
}
