import type { JSX } from 'preact';
import type { PageState } from '../../alexa/server/contract';
import { useActions } from '../state/usePlayground';
import { DisableSkill } from './DisableSkill';
import { LinkedAccount } from './LinkedAccount';

/** The page of the skill in the Alexa app. */
export function SkillPage(props: { readonly state: PageState }): JSX.Element {
  const { state } = props;
  const { skillName, opening, isEnabled, link, memory } = state;
  const actions = useActions();
  return (
    <section class="skill" aria-labelledby="skill-heading">
      <header class="skill-top">
        <img src="/icon.svg" alt="" width="44" height="44" />
        <div>
          <h3 id="skill-heading">{skillName}</h3>
          <p class="quiet-text">“Alexa, {opening}”</p>
        </div>
      </header>
      {isEnabled ? (
        <>
          {link ? (
            <LinkedAccount link={link} />
          ) : (
            <div class="skill-row">
              <p>
                <b>Account not linked</b>
              </p>
              <a class="secondary" href="/link">
                Link your account
              </a>
            </div>
          )}
          <Memory memory={memory} />
          <DisableSkill />
        </>
      ) : (
        <div class="skill-row">
          <p>
            <b>Skill disabled</b>
          </p>
          <button class="secondary" type="button" onClick={() => void actions.do('enable')}>
            Enable Skill
          </button>
        </div>
      )}
    </section>
  );
}

function Memory(props: { readonly memory: PageState['memory'] }): JSX.Element {
  return (
    <div class="memory">
      <h4>What the skill remembers</h4>
      {props.memory.length === 0 ? (
        <p class="quiet-text">Nothing yet.</p>
      ) : (
        <dl>
          {props.memory.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
