import type { JSX } from 'preact';
import type { Message } from '../../alexa/server/contract';
import { milliseconds } from '../parts/format';
import { arrowOf, lanes, outcomeOf } from './lanes';
import { MessageView } from './MessageView';

/** A message: an arrow from one lane to another. Opens on a click. */
export function WireRow(props: {
  readonly message: Message;
  readonly isOpen: boolean;
  readonly toggle: (id: number) => void;
}): JSX.Element {
  const { message, isOpen, toggle } = props;
  const { id, from, to, title, status, fault } = message;
  const { left, right, isLeftwards } = arrowOf(message);
  const outcome = outcomeOf(message);
  const time = message.milliseconds;
  return (
    <li>
      <button
        class="wire-row"
        type="button"
        aria-expanded={isOpen}
        data-outcome={outcome}
        data-party={from}
        onClick={() => toggle(id)}
      >
        <span class="visually-hidden">
          {nameOf(from)} to {nameOf(to)}:{' '}
        </span>
        <span class={left > 2 ? 'wire-title late' : 'wire-title'} style={{ '--left': left }}>
          {title}
        </span>
        <span
          class={isLeftwards ? 'arrow leftwards' : 'arrow'}
          style={{ '--left': left, '--right': right }}
          aria-hidden="true"
        />
        <span class="wire-status">
          <span class="status">{fault === undefined ? (status ?? '…') : 'failed'}</span>
          <span class="time">{time === undefined ? '' : milliseconds(time)}</span>
        </span>
      </button>
      {isOpen && <MessageView message={message} />}
    </li>
  );
}

function nameOf(party: Message['from']): string {
  return lanes.find(([name]) => name === party)?.[1] ?? party;
}
