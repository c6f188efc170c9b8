import type { JSX } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Message, PageState } from '../../alexa/server/contract';
import { useLatest } from '../parts/useLatest';
import { groupByTurn, lanes } from './lanes';
import { WireGroup } from './WireGroup';

/** How many groups are shown at once. */
const MANY = 50;

/** Everything that is exchanged, as a sequence diagram that grows. */
export function Wire(props: {
  readonly state: PageState;
  readonly messages: readonly Message[];
}): JSX.Element {
  const { state, messages } = props;
  const [openId, setOpenId] = useState<number>();
  const groups = useMemo(() => groupByTurn(messages), [messages]);
  const [shown, earlier] = useLatest(groups, MANY, 'turns');
  const utterances = useMemo(
    () =>
      new Map(
        state.conversation.map((entry) => [entry.id, entry.type === 'user' ? entry.text : '']),
      ),
    [state.conversation],
  );
  const toggle = useCallback(
    (id: number) => setOpenId((open) => (open === id ? undefined : id)),
    [],
  );
  const scroller = useRef<HTMLDivElement>(null);
  useFollow(scroller, messages.length);

  return (
    <div class="wire" ref={scroller}>
      <div class="wire-lanes" aria-hidden="true">
        {lanes.map(([party, label]) => (
          <span key={party} data-party={party}>
            {label}
          </span>
        ))}
      </div>
      {earlier}
      {messages.length === 0 ? (
        <p class="wire-empty">
          Nothing on the wire yet.{' '}
          {state.real
            ? 'Every request of Alexa to the skill, and of the skill to Auth0 and your API, appears here.'
            : 'Every request between you, Alexa, the skill, Auth0 and your API appears here, OAuth included.'}
        </p>
      ) : (
        shown.map((group) => (
          <WireGroup
            key={group.key}
            group={group}
            utterance={group.turn === undefined ? undefined : utterances.get(group.turn)}
            openId={group.messages.some(({ id }) => id === openId) ? openId : undefined}
            toggle={toggle}
          />
        ))
      )}
    </div>
  );
}

/** Scrolls to what is new, unless the user looks at something earlier. */
function useFollow(scroller: { readonly current: HTMLElement | null }, count: number): void {
  const wasAtEnd = useRef(true);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    if (wasAtEnd.current) element.scrollTop = element.scrollHeight;
    const note = (): void => {
      const { scrollTop, clientHeight, scrollHeight } = element;
      wasAtEnd.current = scrollTop + clientHeight > scrollHeight - 80;
    };
    element.addEventListener('scroll', note);
    return () => element.removeEventListener('scroll', note);
  }, [scroller, count]);
}
