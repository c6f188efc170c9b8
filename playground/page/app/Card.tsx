import type { JSX } from 'preact';
import type { SkillCard } from '../../alexa/skill/skillResponse';
import { contentOf } from './cardContent';

/**
 * A card in the Alexa app.
 *
 * @param canLink whether it's the card that links the account now
 * @param isLinked whether the account is linked
 */
export function Card(props: {
  readonly card: SkillCard;
  readonly skillName: string;
  readonly canLink: boolean;
  readonly isLinked: boolean;
}): JSX.Element {
  const { card, skillName, canLink, isLinked } = props;
  const { title, text, picture } = contentOf(card, skillName);
  return (
    <article class="card" aria-label={`Card in the Alexa app: ${title}`}>
      <p class="card-from">{skillName}</p>
      <h3>{title}</h3>
      {text.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
      {picture !== undefined && <img src={picture} alt="" loading="lazy" />}
      {card.type === 'LinkAccount' && !canLink && isLinked && (
        <p class="card-done">Account linked</p>
      )}
      {canLink && (
        <a class="primary" href="/link">
          Link account
        </a>
      )}
    </article>
  );
}
