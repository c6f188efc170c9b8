import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PageState } from '../../alexa/server/contract';
import { answersTo } from './answers';

/** How many suggestions are shown until the user asks for more. */
const FEW = 6;

/** Things to say now; what answers an open question comes first. */
export function Chips(props: {
  readonly state: PageState;
  /** Called with what the user says; nothing is silence. */
  readonly say: (words: string) => void;
}): JSX.Element {
  const { state, say } = props;
  const { suggestions, session, conversation, locale } = state;
  const [isLong, setLong] = useState(false);
  const last = conversation.findLast(({ type }) => type === 'alexa');
  const answers =
    session === 'listening' && last?.type === 'alexa' ? answersTo(last.text, locale) : [];
  const all = [...new Set([...answers, ...suggestions])];
  const shown = isLong ? all : all.slice(0, FEW);
  return (
    <ul class="chips" aria-label="Things to say">
      {shown.map((suggestion) => (
        <li key={suggestion}>
          <button type="button" onClick={() => say(suggestion)}>
            {suggestion}
          </button>
        </li>
      ))}
      {all.length > FEW && (
        <li>
          <button
            class="quiet"
            type="button"
            aria-expanded={isLong}
            onClick={() => setLong(!isLong)}
          >
            {isLong ? 'Fewer' : `${all.length - FEW} more`}
          </button>
        </li>
      )}
      {session !== 'closed' && (
        <li>
          <button class="quiet" type="button" onClick={() => say('')}>
            Stay silent
          </button>
        </li>
      )}
    </ul>
  );
}
