import type { JSX } from 'preact';
import type { PageState } from '../../alexa/server/contract';
import { DocumentView } from '../apl/DocumentView';
import { lastTurnOf } from './lastTurn';

/** The screen of an Echo Show: the skill's document, or else what Alexa said. */
export function Screen(props: { readonly state: PageState }): JSX.Element {
  const { skillName, conversation, screen } = props.state;
  if (screen) return <DocumentView screen={screen} />;
  return (
    <div class="screen">
      <p class="screen-skill">{skillName}</p>
      <p class="screen-text">{lastTurnOf(conversation).said}</p>
    </div>
  );
}
