import type { SkillCard } from '../../alexa/skill/skillResponse';

/** What a card says. */
export interface CardContent {
  readonly title: string;
  readonly text: string;
  /** The URL of its picture. */
  readonly picture: string | undefined;
}

/**
 * Returns what a card says.
 *
 * @param card the card
 * @param skillName the name of the skill in the skill store
 */
export function contentOf(card: SkillCard, skillName: string): CardContent {
  switch (card.type) {
    case 'LinkAccount':
      return {
        title: `Link your ${skillName} account`,
        text: 'Sign in once, and this skill knows who you are.',
        picture: undefined,
      };
    case 'AskForPermissionsConsent':
      return {
        title: `${skillName} asks for permissions`,
        text: card.permissions.join('\n'),
        picture: undefined,
      };
    case 'Simple':
      return { title: card.title ?? skillName, text: card.content ?? '', picture: undefined };
    case 'Standard':
      return {
        title: card.title ?? skillName,
        text: card.text ?? '',
        picture: pictureOf(card.image),
      };
  }
}

function pictureOf(image: unknown): string | undefined {
  const { largeImageUrl, smallImageUrl } = (image ?? {}) as Record<string, unknown>;
  return [largeImageUrl, smallImageUrl].find((url) => typeof url === 'string');
}
