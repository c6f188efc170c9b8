import type { Natural } from './Natural';

/** Few: `utterances.test.ts` has hundreds. */
export const en: Natural = {
  launch: ['Alexa, could you open {skill} please', 'start {skill}', '{skill}'],
  oneShots: {
    WhoAmIIntent: ['ask {skill} who i am'],
    'AMAZON.HelpIntent': ['ask {skill} for help'],
  },
  inSession: {
    WhoAmIIntent: ['um who am i', 'do you happen to know my name'],
    MyEmailIntent: ['my email please'],
    'AMAZON.YesIntent': ['yes please', 'sure'],
    'AMAZON.NoIntent': ['no thanks', 'nope'],
    'AMAZON.HelpIntent': ['can you help me'],
    'AMAZON.StopIntent': ['stop', 'thanks that is all'],
    'AMAZON.RepeatIntent': ['say that again'],
    'AMAZON.CancelIntent': ['never mind'],
  },
  nothing: [
    "how's the weather",
    'play some music',
    'order a pizza',
    "don't forget me",
    'what time is it',
  ],
};
