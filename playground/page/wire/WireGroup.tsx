import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import { timeOfDay } from '../parts/format';
import type { Group } from './lanes';
import { WireRow } from './WireRow';

interface Props {
  readonly group: Group;
  /** What the user said; undefined outside a turn. */
  readonly utterance: string | undefined;
  /** The ID of the message that is open. */
  readonly openId: number | undefined;
  readonly toggle: (id: number) => void;
}

/** The messages of a turn. Drawn again only if one of them has changed. */
export const WireGroup = memo(Drawn, (before, after) => {
  const [old, now] = [before.group.messages, after.group.messages];
  return (
    before.utterance === after.utterance &&
    before.openId === after.openId &&
    old.length === now.length &&
    old.every((message, index) => message === now[index])
  );
});

function Drawn({ group, utterance, openId, toggle }: Props): JSX.Element {
  const [first] = group.messages;
  return (
    <div class="wire-group">
      <p class="wire-turn">
        {utterance ? <b>“{utterance}”</b> : <span>Linking and events</span>}
        {first && <time>{timeOfDay(first.at)}</time>}
      </p>
      <ol>
        {group.messages.map((message) => (
          <WireRow
            key={message.id}
            message={message}
            isOpen={message.id === openId}
            toggle={toggle}
          />
        ))}
      </ol>
    </div>
  );
}
