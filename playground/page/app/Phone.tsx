import type { JSX } from 'preact';
import type { PageState } from '../../alexa/server/contract';
import { Card } from './Card';
import { SkillPage } from './SkillPage';

/** How many cards are shown besides the newest. */
const EARLIER_CARDS = 20;

/** The Alexa app on the user's phone: cards, and the page of the skill. */
export function Phone(props: {
  readonly state: PageState;
  /** Whether cards are shown here. */
  readonly hasCards: boolean;
}): JSX.Element {
  const { state, hasCards } = props;
  return (
    <div class="phone">
      <header class="phone-top">
        <h2>Alexa app</h2>
        <p>{state.speaker ?? 'Alexa user'}</p>
      </header>
      <div class="phone-content" tabIndex={0} role="region" aria-label="Content of the Alexa app">
        {hasCards && <Cards state={state} />}
        <SkillPage state={state} />
      </div>
    </div>
  );
}

function Cards(props: { readonly state: PageState }): JSX.Element | null {
  const { conversation, skillName, linkCardId, link } = props.state;
  const isLinked = link !== undefined;
  const cards = conversation.flatMap((entry) => (entry.type === 'card' ? [entry] : [])).reverse();
  const newest = cards[0];
  if (!newest) return null;
  // The card that links is on top, even if another one came later.
  const top = cards.find(({ id }) => id === linkCardId) ?? newest;
  const earlier = cards.filter((card) => card !== top).slice(0, EARLIER_CARDS);
  return (
    <section class="cards" aria-label="Cards">
      <Card
        key={top.id}
        card={top.card}
        skillName={skillName}
        canLink={top.id === linkCardId}
        isLinked={isLinked}
      />
      {earlier.length > 0 && (
        <details>
          <summary>
            {earlier.length === 1 ? 'Another card' : `${earlier.length} other cards`}
          </summary>
          {earlier.map(({ id, card }) => (
            <Card key={id} card={card} skillName={skillName} canLink={false} isLinked={isLinked} />
          ))}
        </details>
      )}
    </section>
  );
}
