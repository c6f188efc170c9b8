import type { JSX } from 'preact';
import type { PageState } from '../../alexa/server/contract';

/** The screen of an Echo Show: what the skill shows, or else the name of the skill. */
export function Screen(props: { readonly state: PageState }): JSX.Element {
  const { skillName, conversation } = props.state;
  const said = conversation.findLast(({ type }) => type === 'alexa');
  return (
    <div class="screen">
      <p class="screen-skill">{skillName}</p>
      <p class="screen-text">{said?.type === 'alexa' ? said.text : ''}</p>
    </div>
  );
}
