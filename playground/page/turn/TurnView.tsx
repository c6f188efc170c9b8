import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Turn } from '../../alexa/server/contract';
import { milliseconds, percent } from '../parts/format';
import { Json, putFirst } from '../parts/Json';
import { readTurn } from '../state/server';

/**
 * A turn, opened: how Alexa understood it, and what the skill did.
 *
 * @param id the ID of what the user said; undefined if nothing was said yet
 * @param isUnanswered whether Alexa hasn't replied yet; there is nothing to read before
 * @param version changes when the turn may have changed
 */
export function TurnView(props: {
  readonly id: number | undefined;
  readonly isUnanswered?: boolean;
  readonly version: number;
}): JSX.Element {
  const { id, isUnanswered = false, version } = props;
  const [turn, setTurn] = useState<Turn>();
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    if (id === undefined || isUnanswered) return;
    readTurn(id)
      .then((read) => {
        setTurn(read);
        setFault(undefined);
      })
      .catch((error: Error) => setFault(error.message));
  }, [id, isUnanswered, version]);

  if (id === undefined) return <p class="empty">Say something, then see here what happened.</p>;
  if (isUnanswered) return <p class="empty">Waiting for the reply …</p>;
  if (fault !== undefined) return <p class="fault">{fault}</p>;
  if (!turn || turn.id !== id) return <p class="empty">Reading …</p>;
  return (
    <div class="turn-view">
      <h3>“{turn.utterance}”</h3>
      <Facts turn={turn} />
      {turn.error && (
        <div class="turn-error">
          <p>{turn.error.message}</p>
          {turn.error.stack !== undefined && (
            <pre tabIndex={0} role="region" aria-label="Stack">
              {turn.error.stack}
            </pre>
          )}
        </div>
      )}
      <div class="parts">
        <Envelope title="Request" value={turn.request} first="request" />
        <Envelope title="Response" value={turn.response} first="response" />
      </div>
      <section>
        <h4>Log</h4>
        {turn.log.length === 0 ? (
          <p class="quiet-text">The skill logged nothing.</p>
        ) : (
          <pre class="log" tabIndex={0} role="region" aria-label="Log">
            {turn.log.join('\n')}
          </pre>
        )}
      </section>
    </div>
  );
}

function Facts(props: { readonly turn: Turn }): JSX.Element {
  const { match, intent, slots, handler, milliseconds: time } = props.turn;
  const filled = Object.entries(slots);
  const facts: readonly (readonly [label: string, value: string | undefined])[] = [
    ['Request', intent ?? 'None, Alexa replied by itself'],
    ['Closest sample', match && `“${match.sample}”, ${percent(match.similarity)}`],
    ['Slots', filled.map(([name, value]) => `${name}: ${value}`).join(', ') || undefined],
    ['Handler', handler],
    ['Time', time === undefined ? undefined : milliseconds(time)],
  ];
  return (
    <dl class="facts">
      {facts.map(
        ([label, value]) =>
          value !== undefined && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Envelope(props: {
  readonly title: string;
  readonly value: unknown;
  readonly first: string;
}): JSX.Element {
  const { title, value, first } = props;
  return (
    <section class="part">
      <h4>{title}</h4>
      {value === undefined || value === null ? (
        <p class="quiet-text">None.</p>
      ) : (
        <Json value={putFirst(value, [first])} opened={[first]} />
      )}
    </section>
  );
}
