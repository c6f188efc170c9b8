/**
 * What the names of intents, slots and custom slot types look like. Amazon's errors InvalidIntentName
 * and InvalidSlotTypeName add that a letter comes first.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/create-intents-utterances-and-slots.html
 */
export const NAME = /^[a-z][a-z_]*$/i;

/** The same in words. */
export const NAME_RULE = 'must begin with a letter, and can contain only letters and underscores';
