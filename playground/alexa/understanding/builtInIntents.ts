/** The intents of every custom skill, whether its model has them or not. */
export const alwaysThere = ['AMAZON.CancelIntent', 'AMAZON.HelpIntent', 'AMAZON.StopIntent'];

/** The intent for an utterance that fits no sample, if the model has it. */
export const fallbackIntent = 'AMAZON.FallbackIntent';
