import type { JSX } from 'preact';
import type { PageState, TroubleState } from '../../alexa/server/contract';
import { Switch } from '../parts/Switch';
import { useActions } from '../state/usePlayground';

/** Faults that can be switched on, each with what the user and the developer notice. */
export function Trouble(props: {
  readonly state: PageState;
  /** Called when the user says what a trouble offers to say. */
  readonly onTry: () => void;
}): JSX.Element {
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
                <TroubleRow key={trouble.name} trouble={trouble} onTry={props.onTry} />
              ))}
          </ul>
        </section>
      ))}
      {troubles.length === 0 && <p class="empty">There are no switches.</p>}
    </div>
  );
}

function TroubleRow(props: {
  readonly trouble: TroubleState;
  readonly onTry: () => void;
}): JSX.Element {
  const { name, label, kind, isOn, userHears, developerSees, doctor } = props.trouble;
  const actions = useActions();
  const makeOnce = async (): Promise<void> => {
    // Nothing else on this tab changes.
    if (await actions.do('trouble', { name })) actions.toast(`Done: ${label}.`);
  };
  return (
    <li class={isOn ? 'trouble-row on' : 'trouble-row'}>
      {kind === 'switch' ? (
        <Switch
          label={label}
          isOn={isOn}
          onChange={(on) => void actions.do('trouble', { name, isOn: on })}
        />
      ) : (
        <button class="small" type="button" onClick={() => void makeOnce()}>
          {label}
        </button>
      )}
      <dl>
        <TryIt {...props} />
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

/** What to say or to do to meet the trouble. */
function TryIt(props: {
  readonly trouble: TroubleState;
  readonly onTry: () => void;
}): JSX.Element | null {
  const { group, tryIt } = props.trouble;
  const { say } = useActions();
  if (tryIt === undefined) return null;
  const speak = (): void => {
    props.onTry();
    void say(tryIt);
  };
  return (
    <div>
      <dt>Try</dt>
      <dd>
        {group === 'Linking' ? (
          <a href="/link">{tryIt}</a>
        ) : (
          <button class="try" type="button" onClick={speak}>
            “{tryIt}”
          </button>
        )}
      </dd>
    </div>
  );
}
