/**
 * What the names of intents, slots and custom slot types look like. That a letter comes first is only in
 * Amazon's errors InvalidIntentName and InvalidSlotTypeName.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/create-intents-utterances-and-slots.html
 * @see https://github.com/alexa-games/litexa/issues/109
 * @see https://github.com/alexa-samples/skill-sample-nodejs-salesforce/issues/3
 */
export const NAME = /^[a-z][a-z_]*$/i;

/** The same in words. */
export const NAME_RULE = 'must begin with a letter, and can contain only letters and underscores';
