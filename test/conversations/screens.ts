import { texts as en } from '../../src/languages/en/texts';
import { intent, touch } from '../support/envelope';
import { ada, type Dialogue, LAUNCH, onScreen, type Turn, unlinked, WHO_AM_I } from './Dialogue';

const YOU_ARE_ADA = /^<speak>You're Ada Lovelace\./;
const HELLO_ADA: Turn['shows'] = ['welcome', { title: 'Hello, Ada', initial: 'A' }];
const STEPS: Turn['shows'] = ['linkAccount', { title: en.screen.linkTitle }];

/** Conversations on devices with a screen. */
export const screens: readonly Dialogue[] = [
  {
    title: 'On a screen, a linked user is greeted by name, and a touch says what a phrase says',
    turns: [
      { ...onScreen(ada(LAUNCH, /Hello, Ada!/)), shows: HELLO_ADA, goesOn: true },
      onScreen(ada(WHO_AM_I, YOU_ARE_ADA)),
      onScreen(ada(touch('touch', 'whoAmI'), YOU_ARE_ADA)),
      onScreen(ada(touch('touch', 'help'), en.help.linked[0])),
    ],
  },
  {
    title: 'On a screen, an unlinked user sees the steps, signs in and touches the button',
    turns: [
      { ...onScreen(unlinked(LAUNCH, en.account.notLinked)), card: true, shows: STEPS },
      onScreen(ada(touch('touch', 'isLinked'), /^<speak>Yes, your account is linked/)),
    ],
  },
  {
    title: 'On a screen, a user who touches too early sees the steps again',
    turns: [
      { ...onScreen(unlinked(LAUNCH, en.account.notLinked)), card: true, shows: STEPS },
      {
        ...onScreen(unlinked(touch('touch', 'isLinked'), en.account.notLinked)),
        card: true,
        shows: STEPS,
      },
    ],
  },
  {
    title: "On a screen, a touch that no button sends isn't understood",
    turns: [
      [],
      ['touch'],
      ['touch', 'forgetAll'],
      ['touch', 'ForgetMeIntent'],
      ['touch', 'toString'],
      ['touch', { name: 'whoAmI' }],
      ['other', 'whoAmI'],
      [{ type: 'QuickReply', intent: 'ForgetMeIntent' }],
    ].map((args) => ({
      ...onScreen(ada(touch(...args), /^<speak>Sorry, I/)),
      startsSession: true,
    })),
  },
  {
    title: "On a screen, a person who hasn't linked sees nothing of the owner's account",
    turns: [
      {
        ...onScreen(ada(LAUNCH, /^<speak>Welcome back!/)),
        speaker: { personId: 'amzn1.ask.person.GRACE' },
        shows: ['welcome', { title: 'Hello', initial: '', picture: '' }],
      },
    ],
  },
  {
    title: 'On a screen, the picture of an account is shown if it comes over https',
    turns: [
      ['https://example.com/ada.png', 'https://example.com/ada.png'],
      ['http://example.com/ada.png', ''],
      ['data:image/png;base64,AAAA', ''],
      ['javascript:alert(1)', ''],
      [`https://example.com/${'a'.repeat(1_000)}`, ''],
      [{ url: 'https://example.com/ada.png' }, ''],
    ].map(([given, picture], number) => ({
      says: LAUNCH,
      hears: /Ada!/,
      hasScreen: true,
      token: `token-of-pictured-${number}`,
      auth0: {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          sub: `auth0|pictured-${number}`,
          given_name: 'Ada',
          picture: given,
        }),
      },
      shows: ['welcome', { initial: 'A', picture }],
    })),
  },
  {
    title: 'On a screen, an account without a name gets a greeting without one',
    turns: [
      {
        ...onScreen({ as: 'nobody', says: LAUNCH, hears: /^<speak>Hello!/ }),
        shows: ['welcome', { title: 'Hello', initial: '', picture: '' }],
      },
    ],
  },
  {
    title: "On a screen, an email address is spoken if it's asked for, and never shown",
    turns: [
      { ...onScreen(ada(LAUNCH, /Ada!/)), shows: HELLO_ADA },
      onScreen(ada(intent('MyEmailIntent'), /^<speak>Your email is/)),
      onScreen(ada(intent('KnowledgeIntent'), /and your email\./)),
    ],
  },
  {
    title: 'Without a screen, nothing is shown',
    turns: [
      ada(LAUNCH, /Hello, Ada!/),
      { ...unlinked(LAUNCH, en.account.notLinked), card: true, goesOn: false },
    ],
  },
];
