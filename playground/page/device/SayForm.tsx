import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PageState } from '../../alexa/server/contract';
import { useActions } from '../state/usePlayground';
import { Chips } from './Chips';
import { SILENCE } from './silence';

/** Where the user says something: suggestions, a text box with a history, and silence. */
export function SayForm(props: {
  readonly state: PageState;
  readonly fault: string | undefined;
}): JSX.Element {
  const { conversation, suggestions } = props.state;
  const { say } = useActions();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  /** How far back in the history; 0 is what is being typed. */
  const [back, setBack] = useState(0);

  const speak = (utterance: string): void => {
    setWords('');
    setBack(0);
    // On a phone, that would open the keyboard.
    if (!window.matchMedia('(pointer: coarse)').matches) input.current?.focus();
    void say(utterance);
  };
  const recall = (event: KeyboardEvent): void => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const said = conversation.flatMap((entry) =>
      entry.type === 'user' && entry.text !== SILENCE ? [entry.text] : [],
    );
    const next = Math.max(0, Math.min(said.length, back + step));
    setBack(next);
    setWords(next === 0 ? '' : (said.at(-next) ?? ''));
  };

  return (
    <div class="composer">
      {props.fault !== undefined && (
        <p class="fault" role="alert">
          {props.fault}
        </p>
      )}
      <Chips state={props.state} say={speak} />
      <form
        class="say"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim()) speak(words.trim());
        }}
      >
        <label class="visually-hidden" for="utterance">
          Say something to Alexa
        </label>
        <input
          id="utterance"
          type="text"
          maxLength={300}
          required
          placeholder={`Say “${suggestions[0] ?? 'help'}”`}
          enterkeyhint="send"
          autocapitalize="none"
          spellcheck={false}
          ref={input}
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
          onKeyDown={recall}
        />
        <button type="submit">Say</button>
      </form>
    </div>
  );
}
