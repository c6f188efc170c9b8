/**
 * The utterances that Amazon's built-in intents understand without samples in the model.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/standard-built-in-intents.html
 */
export const builtInUtterances: Readonly<Record<string, readonly string[]>> = {
  'AMAZON.CancelIntent': ['cancel', 'never mind', 'forget it'],
  'AMAZON.HelpIntent': ['help', 'help me', 'can you help me'],
  'AMAZON.LoopOffIntent': ['loop off'],
  'AMAZON.LoopOnIntent': ['loop', 'loop on', 'keep playing this'],
  'AMAZON.NavigateHomeIntent': ['go home', 'navigate home', 'go to home', 'go to home screen'],
  'AMAZON.NextIntent': ['next', 'skip', 'skip forward'],
  'AMAZON.NoIntent': ['no', 'no thanks', 'nope'],
  'AMAZON.PauseIntent': ['pause', 'pause that'],
  'AMAZON.PreviousIntent': ['go back', 'skip back', 'back up'],
  'AMAZON.RepeatIntent': ['repeat', 'say that again', 'repeat that'],
  'AMAZON.ResumeIntent': ['resume', 'continue', 'keep going'],
  'AMAZON.ShuffleOffIntent': ['stop shuffling', 'shuffle off', 'turn off shuffle'],
  'AMAZON.ShuffleOnIntent': ['shuffle', 'shuffle on', 'shuffle the music'],
  'AMAZON.StartOverIntent': ['start over', 'restart', 'start again'],
  'AMAZON.StopIntent': ['stop', 'off', 'shut up'],
  'AMAZON.YesIntent': ['yes', 'yes please', 'sure', 'yeah'],
};

/** The intents of every custom skill, whether its model has them or not. */
export const alwaysThere = ['AMAZON.CancelIntent', 'AMAZON.HelpIntent', 'AMAZON.StopIntent'];

/** The intent for an utterance that fits no sample, if the model has it. */
export const fallbackIntent = 'AMAZON.FallbackIntent';
