import { allLanguages } from '../../../src/languages/all';
import { meaningOf, rows, strict, understood } from './support/understood';

/** What users call the skill. */
const skill = allLanguages.en.invocationName;

test.each(
  rows([
    [
      'WhoAmIIntent',
      [
        'who am i then',
        'tell me who i am',
        'can you tell me my name',
        'um who am i',
        'say my name',
        'so who am i',
        "do you know what i'm called",
        'could you tell me what my name is',
        'what is my name again',
        'do you recognize me',
        'do you happen to know my name',
        "uh what's my name",
        'alexa who am i',
        'um can you tell me who i am',
        'what do you know me as',
        'tell me my name please',
        "so what's my name",
      ],
    ],
    [
      'MyEmailIntent',
      [
        'tell me my email',
        'my email please',
        'email',
        'spell my email',
        'give me my email address',
        'what email do you have for me',
        'read out my email',
        'can you read my email address to me',
        'which email address am i using',
        'my e-mail address',
        'could you spell my email address',
        'um what is my email',
        "what's the email address you have for me",
        'what is the email of my account',
        'uh email please',
        'could you tell me the email address on my account',
        'i want to hear my email address',
      ],
    ],
    [
      'ForgetMeIntent',
      [
        'please forget me',
        'forget me please',
        'forget about me',
        'forget everything',
        'remove my data',
        'clear my data',
        'erase everything you know about me',
        'wipe my data',
        'i want you to forget me',
        'can you delete my data',
        'please delete everything you know about me',
        'i want to delete my data',
        'please remove all my data',
        "i'd like to be forgotten",
        'can you forget me',
        'just forget everything',
      ],
    ],
    [
      'LinkAccountIntent',
      [
        'i want to link my account',
        'how can i link my account',
        'sign in',
        "i'd like to connect my account",
        'how do i sign in',
        'log in please',
        'link my accounts',
        'can you link my account',
        'i would like to link my account',
        'please connect my account',
        'link my account please',
        'how could i link my account',
        'i wanna link my account',
        'how do i set up account linking',
      ],
    ],
    [
      'LinkStatusIntent',
      [
        'do i have an account linked',
        'am i signed in right now',
        'is my account linked yet',
        'are my accounts connected',
        'is there an account linked to this skill',
        'have i got an account linked',
        'am i currently linked',
        'do i have a linked account',
        'is an account linked',
        'am i signed in please',
        "can you check if i'm logged in",
      ],
    ],
    [
      'UnlinkAccountIntent',
      [
        'sign out',
        'log out',
        'how can i unlink my account',
        'i want to switch accounts',
        'please sign me out',
        'can you log me out',
        'sign me out now',
        'sign out please',
        'can you sign me out',
        'i want to disconnect',
        'how do i unlink this account',
      ],
    ],
    [
      'AMAZON.HelpIntent',
      [
        'what can you do',
        'what can i say',
        'how does this work',
        'help me out',
        'what can you do for me',
        'what can i say here',
        'please help',
        'so what can you do',
        'what else can i say',
        'tell me what i can do',
        'could you help me',
      ],
    ],
    [
      'AMAZON.RepeatIntent',
      [
        'repeat',
        'can you repeat that',
        'please repeat',
        'could you say that again',
        'repeat that',
        'say that again please',
        'can you repeat',
        'what did you say',
      ],
    ],
    [
      'AMAZON.StopIntent',
      [
        'thank you',
        'goodbye',
        'that is all',
        'bye',
        "that's it thanks",
        "i'm done",
        'thank you alexa',
        "thanks that's all",
        'ok goodbye',
        'thanks',
        'goodbye alexa',
        "that's all for now",
        'thank you goodbye',
      ],
    ],
    [
      'KnowledgeIntent',
      [
        'what information do you have about me',
        'tell me what you know about me',
        'what do you have on me',
        'what all do you know about me',
        'can you tell me what you know about me',
        'what do you actually know about me',
        'what stuff do you know about me',
        'what do you have stored about me',
        'tell me everything you know about me',
        'what information do you keep',
      ],
    ],
  ]),
)('"$utterance" means $meaning', ({ utterance, meaning }) => {
  expect(meaningOf(utterance, true)).toBe(meaning);
});

test.each(
  rows([
    [
      'launch',
      [
        `please open ${skill}`,
        `can you open ${skill}`,
        `hey alexa open ${skill}`,
        `launch ${skill} please`,
        `could you please open ${skill}`,
        `alexa start ${skill}`,
        `talk to ${skill}`,
        `i want to open ${skill}`,
      ],
    ],
    [
      'MyEmailIntent',
      [
        `get my email from ${skill}`,
        `ask ${skill} for my email`,
        `ask ${skill} what my email is`,
        `can you ask ${skill} for my email address`,
        `please get my email address from ${skill}`,
        `alexa ask ${skill} what's my email`,
      ],
    ],
    [
      'WhoAmIIntent',
      [
        `ask ${skill} for my name`,
        `ask ${skill} who i am`,
        `please ask ${skill} who am i`,
        `tell ${skill} to say my name`,
        `get my name from ${skill}`,
      ],
    ],
    ['silence', ['stop', 'alexa stop', 'alexa cancel', 'please stop', 'alexa stop please']],
    ['KnowledgeIntent', [`ask ${skill} what it knows about me`]],
    [
      'LinkStatusIntent',
      [
        `ask ${skill} if i'm signed in`,
        `alexa ask ${skill} whether my account is linked`,
        `ask ${skill} if my account is linked`,
      ],
    ],
    [
      'ForgetMeIntent',
      [
        `tell ${skill} to forget me`,
        `ask ${skill} to delete my data`,
        `ask ${skill} to forget everything about me`,
      ],
    ],
    [
      'LinkAccountIntent',
      [`ask ${skill} to link my account`, `ask ${skill} how to link my account`],
    ],
    [
      'UnlinkAccountIntent',
      [
        `tell ${skill} to sign me out`,
        `ask ${skill} to unlink my account`,
        `ask ${skill} how to unlink my account`,
      ],
    ],
    [
      'AMAZON.HelpIntent',
      [`ask ${skill} for help`, `ask ${skill} what it can do`, `ask ${skill} what i can say`],
    ],
  ]),
)('without a session, "$utterance" means $meaning', ({ utterance, meaning }) => {
  expect(meaningOf(utterance, false)).toBe(meaning);
});

test.each([
  "what's the weather",
  'play some music',
  'tell me a joke',
  'order a pizza',
  'banana',
  'who is the president',
  'what time is it',
  'set a timer for ten minutes',
  'turn on the lights',
  'what is the capital of france',
  'how old are you',
  'call mom',
  'call me a taxi',
  "what's your name",
  'read me a story',
  'delete my alarm',
  'send an email to bob',
  'what is the name of the president',
  'who are you',
  'do you know the time',
  'link my phone',
  'forget',
  'i want to',
  'tell me',
  'what is the account',
  'what do you know about dogs',
  "don't forget me",
  'call the doctor',
])('"%s" means nothing to the skill', (utterance) => {
  expect(meaningOf(utterance, true)).toBe('AMAZON.FallbackIntent');
});

describe('Strict matching', () => {
  test.each([
    ['what is my email', 'MyEmailIntent'],
    ['please tell me my email', 'MyEmailIntent'],
  ])('understands "%s", which is a sample', (utterance, meaning) => {
    expect(meaningOf(utterance, true, strict)).toBe(meaning);
  });

  test.each([
    ['is my account still the linked one', 'LinkStatusIntent'],
    ['who um am i', 'WhoAmIIntent'],
  ])('does not understand "%s", which only resembles one', (utterance, meaning) => {
    expect(meaningOf(utterance, true, strict)).toBe('AMAZON.FallbackIntent');
    expect(meaningOf(utterance, true)).toBe(meaning);
  });
});

describe('The explanation', () => {
  test.each([
    ["what's my email?", { sample: 'what is my email', similarity: 1 }],
    ['tell me the email I have', { sample: 'tell me my email', similarity: 0.73 }],
    ['banana', undefined],
  ])('of "%s" is the closest sample', (utterance, match) => {
    expect(understood(utterance, true)).toMatchObject({ match });
  });
});
