import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useActions } from '../state/usePlayground';

/** Disables the skill, after asking what happens to the user's data. */
export function DisableSkill(): JSX.Element {
  const actions = useActions();
  const [isAsking, setAsking] = useState(false);
  const [keep, setKeep] = useState(false);
  if (!isAsking) {
    return (
      <button class="secondary wide" type="button" onClick={() => setAsking(true)}>
        Disable Skill
      </button>
    );
  }
  return (
    <form
      class="disable"
      onSubmit={(event) => {
        event.preventDefault();
        setAsking(false);
        void actions.do('disable', { keep });
      }}
    >
      <p>Disabling unlinks your account. The skill is told, and forgets what it knows of you.</p>
      <label class="check">
        <input
          type="checkbox"
          checked={keep}
          onChange={({ currentTarget }) => setKeep(currentTarget.checked)}
        />
        <span>Keep my data and my user ID. Otherwise, the skill sees a new user next time.</span>
      </label>
      <div class="buttons">
        <button class="danger" type="submit" ref={(button) => button?.focus()}>
          Disable
        </button>
        <button class="secondary" type="button" onClick={() => setAsking(false)}>
          Cancel
        </button>
      </div>
    </form>
  );
}
