import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import type { Entry } from '../../alexa/device/conversation';
import type { Message } from '../../alexa/server/contract';
import { Card } from '../app/Card';
import { contentOf } from '../app/cardContent';
import { milliseconds, percent } from '../parts/format';
import { SILENCE } from './silence';

interface Props {
  readonly entry: Entry;
  readonly skillName: string;
  /** What Alexa asked the skill, if the entry is what the user said. */
  readonly asked: Message | undefined;
  /** Whether it's what Alexa says because the user stayed silent. */
  readonly isReprompt: boolean;
  readonly hasCards: boolean;
  readonly canLink: boolean;
  readonly isLinked: boolean;
  readonly isOpen: boolean;
  readonly openTurn: (id: number) => void;
}

/** An entry of the conversation. Entries never change, so it's drawn once. */
export const EntryView = memo(Drawn, (before, after) => {
  const keys = ['asked', 'canLink', 'isLinked', 'hasCards', 'isOpen', 'openTurn'] as const;
  return (
    before.entry.id === after.entry.id &&
    before.entry.type === after.entry.type &&
    keys.every((key) => before[key] === after[key])
  );
});

function Drawn(props: Props): JSX.Element {
  const { entry, skillName, hasCards, canLink, isLinked } = props;
  switch (entry.type) {
    case 'user':
      return <Said {...props} entry={entry} />;
    case 'alexa':
      return (
        <div class="entry reply">
          {props.isReprompt && <p class="match">Reprompt</p>}
          <p>
            <Hidden text="Alexa: " />
            {entry.text || <i>says nothing</i>}
          </p>
          {entry.match && entry.match.similarity < 1 && (
            <p class="match">
              Closest sample: {entry.match.sample}, {percent(entry.match.similarity)}
            </p>
          )}
          <Reason text={entry.reason} />
        </div>
      );
    case 'note':
      return (
        <div class={`entry note ${entry.linked ? 'good' : entry.reason ? 'bad' : ''}`}>
          <p>
            <Hidden text="Alexa app: " />
            {entry.text}
          </p>
          <Reason text={entry.reason} />
        </div>
      );
    case 'card':
      return hasCards ? (
        <div class="entry">
          <Card card={entry.card} skillName={skillName} canLink={canLink} isLinked={isLinked} />
        </div>
      ) : (
        <div class="entry note">
          <p>Card in the Alexa app: {contentOf(entry.card, skillName).title}</p>
        </div>
      );
  }
}

function Said(props: Props & { readonly entry: Entry & { type: 'user' } }): JSX.Element {
  const { entry, asked, isOpen, openTurn } = props;
  const time = asked?.milliseconds === undefined ? '' : ` · ${milliseconds(asked.milliseconds)}`;
  return (
    <div class="entry turn">
      <p class={entry.text === SILENCE ? 'said silent' : 'said'}>
        {entry.speaker ? `${entry.speaker}: ` : <Hidden text="You: " />}
        {entry.text}
      </p>
      <button
        class="open-turn"
        type="button"
        aria-pressed={isOpen}
        onClick={() => openTurn(entry.id)}
      >
        <Hidden text={`Details of “${entry.text}”: `} />
        {asked ? `${asked.title}${time}` : 'Details'}
      </button>
    </div>
  );
}

function Reason(props: { readonly text: string | undefined }): JSX.Element | null {
  const { text } = props;
  return text === undefined ? null : (
    <p class="reason">
      <b>For the developer: </b>
      {text}
    </p>
  );
}

function Hidden(props: { readonly text: string }): JSX.Element {
  return <span class="visually-hidden">{props.text}</span>;
}
