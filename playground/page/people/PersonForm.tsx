import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PersonState } from '../../alexa/server/contract';
import { useActions } from '../state/usePlayground';

const fields = [
  ['name', 'Name'],
  ['nickname', 'Nickname'],
  ['email', 'Email address'],
  ['picture', 'Picture'],
] as const;

/**
 * Edits or adds a person. An empty field is a claim that Auth0 leaves out.
 *
 * @param person the person; undefined for a new one
 */
export function PersonForm(props: {
  readonly person: PersonState | undefined;
  readonly close: () => void;
}): JSX.Element {
  const { person, close } = props;
  const actions = useActions();
  const [values, setValues] = useState(() =>
    Object.fromEntries(fields.map(([field]) => [field, person?.[field] ?? ''])),
  );
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const claims = Object.fromEntries(
      fields.map(([field]) => [field, values[field]?.trim() || undefined]),
    );
    await actions.do('people', { sub: person?.sub, ...claims });
    close();
  };
  return (
    <form class="person-form" onSubmit={(event) => void save(event)}>
      {fields.map(([field, label], index) => (
        <label key={field}>
          <span>{label}</span>
          <input
            type="text"
            value={values[field] ?? ''}
            ref={index === 0 && !person ? focusOnce : undefined}
            placeholder="None"
            onInput={({ currentTarget: { value } }) => setValues({ ...values, [field]: value })}
          />
        </label>
      ))}
      <div class="buttons">
        <button class="primary" type="submit">
          {person ? 'Save' : 'Add'}
        </button>
        <button class="secondary" type="button" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
