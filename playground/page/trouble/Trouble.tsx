import type { JSX } from 'preact';
import type { PageState, TroubleState } from '../../alexa/server/contract';
import { Switch } from '../parts/Switch';
import { useActions } from '../state/usePlayground';

/** Faults that can be switched on, each with what the user and the developer notice. */
export function Trouble(props: { readonly state: PageState }): JSX.Element {
  const { troubles } = props.state;
  const actions = useActions();
  const groups = [...new Set(troubles.map(({ group }) => group))];
  const areOn = troubles.filter(({ isOn }) => isOn);
  const switchOff = async (): Promise<void> => {
    for (const { name } of areOn) await actions.do('trouble', { name, isOn: false });
  };
  return (
    <div class="trouble">
      <div class="panel-top">
        <p class="quiet-text">
          Break something, say something, and see who notices: the user, you, or the doctor.
        </p>
        {areOn.length > 0 && (
          <button class="small" type="button" onClick={() => void switchOff()}>
            Switch all off
          </button>
        )}
      </div>
      {groups.map((group) => (
        <section key={group} aria-label={group}>
          <h3>{group}</h3>
          <ul>
            {troubles
              .filter((trouble) => trouble.group === group)
              .map((trouble) => (
                <TroubleRow key={trouble.name} trouble={trouble} />
              ))}
          </ul>
        </section>
      ))}
      {troubles.length === 0 && <p class="empty">There are no switches.</p>}
    </div>
  );
}

function TroubleRow(props: { readonly trouble: TroubleState }): JSX.Element {
  const { name, label, kind, isOn, tryIt, userHears, developerSees, doctor } = props.trouble;
  const actions = useActions();
  return (
    <li class={isOn ? 'trouble-row on' : 'trouble-row'}>
      {kind === 'switch' ? (
        <Switch
          label={label}
          isOn={isOn}
          onChange={(on) => void actions.do('trouble', { name, isOn: on })}
        />
      ) : (
        <button
          class="small"
          type="button"
          onClick={() => void actions.do('trouble', { name, isOn: true })}
        >
          {label}
        </button>
      )}
      <dl>
        <div>
          <dt>Try</dt>
          <dd>“{tryIt}”</dd>
        </div>
        <div>
          <dt>User hears</dt>
          <dd>{userHears}</dd>
        </div>
        <div>
          <dt>You see</dt>
          <dd>{developerSees}</dd>
        </div>
        <div>
          <dt>Doctor</dt>
          <dd>{doctor ?? 'Can’t find this.'}</dd>
        </div>
      </dl>
    </li>
  );
}
