import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PageState, PersonState } from '../../alexa/server/contract';
import { useActions } from '../state/usePlayground';
import { PersonForm } from './PersonForm';

/** The users of the playground's Auth0, who can be edited. */
export function People(props: { readonly state: PageState }): JSX.Element {
  const { people } = props.state;
  const [edited, edit] = useState<string>();
  const close = (): void => edit(undefined);
  return (
    <div class="people">
      <div class="panel-top">
        <p class="quiet-text">
          Who can sign in at the playground’s Auth0. What you change here is what /userinfo answers
          from now on.
        </p>
      </div>
      <ul>
        {people.map((person) => (
          <li key={person.sub} class="person">
            {edited === person.sub ? (
              <PersonForm person={person} close={close} />
            ) : (
              <PersonRow person={person} edit={() => edit(person.sub)} />
            )}
          </li>
        ))}
        <li class="person">
          {edited === NEW ? (
            <PersonForm person={undefined} close={close} />
          ) : (
            <button class="secondary wide" type="button" onClick={() => edit(NEW)}>
              Add a person
            </button>
          )}
        </li>
      </ul>
    </div>
  );
}

/** Stands for the person who is being added. */
const NEW = '';

function PersonRow(props: {
  readonly person: PersonState;
  readonly edit: () => void;
}): JSX.Element {
  const { person, edit } = props;
  const { sub, name, email, nickname, password } = person;
  const called = name ?? email ?? sub;
  const actions = useActions();
  return (
    <div class="person-row">
      <span class="avatar" aria-hidden="true">
        {(name ?? email ?? '?').charAt(0).toUpperCase()}
      </span>
      <div class="person-text">
        <h3>{name ?? 'No name'}</h3>
        <p>{email ?? 'No email address'}</p>
        <p class="quiet-text">
          Password <code>{password}</code>
          {nickname !== undefined && (
            <>
              , nickname <code>{nickname}</code>
            </>
          )}
        </p>
      </div>
      <div class="buttons">
        <button class="small" type="button" aria-label={`Edit ${called}`} onClick={edit}>
          Edit
        </button>
        <button
          class="small"
          type="button"
          aria-label={`Remove ${called}`}
          onClick={() => void actions.do('people/remove', { sub })}
        >
          Remove
        </button>
      </div>
    </div>
  );
}
