/**
 * The skill events that account linking needs: an account was linked, the skill was disabled.
 *
 * @see https://developer.amazon.com/docs/alexa/smapi/skill-events-in-alexa-skills.html
 */
export const skillEvents = ['SKILL_ACCOUNT_LINKED', 'SKILL_DISABLED'] as const;

/** An event that a skill can subscribe to in its manifest. */
export type SkillEventName = (typeof skillEvents)[number];
