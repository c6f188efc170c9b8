import { texts as en } from '../../src/languages/en/texts';
import { intent } from '../support/envelope';
import { claims, status } from '../support/userinfoServer';
import type { ConversationCase } from './ConversationCase';
import { orderCases } from './orderCases';

const ADA = {
  sub: 'auth0|ada',
  given_name: 'Ada',
  name: 'Ada Lovelace',
  nickname: 'ada',
  email: 'ada.l99@example.com',
};

const LAUNCH = { type: 'LaunchRequest' };
const WHO_AM_I = intent('WhoAmIIntent');
const MY_EMAIL = intent('MyEmailIntent');
const LINK = intent('LinkAccountIntent');
const AM_I_LINKED = intent('LinkStatusIntent');
const HOW_TO_UNLINK = intent('UnlinkAccountIntent');

const ASKED_TO_LINK = { hears: en.account.notLinked, card: true, goesOn: false };
const ASKED_TO_LINK_AGAIN = { hears: en.account.linkAgain, card: true, goesOn: false };
const TOLD_OF_MISCONFIGURATION = { hears: en.account.misconfigured, goesOn: false };
const TOLD_TO_TRY_LATER = { hears: en.account.unavailable, goesOn: false };

export const cases: readonly ConversationCase[] = [
  // Without a linked account.
  {
    title: 'An unlinked user who opens the skill is asked to link',
    says: LAUNCH,
    ...ASKED_TO_LINK,
  },
  {
    title: 'An unlinked user who asks who they are is asked to link',
    says: WHO_AM_I,
    ...ASKED_TO_LINK,
  },
  {
    title: 'An unlinked user who asks for their e-mail is asked to link',
    says: MY_EMAIL,
    ...ASKED_TO_LINK,
  },
  { title: 'An unlinked user who wants to link gets the card', says: LINK, ...ASKED_TO_LINK },
  {
    title: 'An unlinked user who asks for the link is asked to link',
    says: AM_I_LINKED,
    ...ASKED_TO_LINK,
  },
  {
    title: 'An unlinked user who wants to unlink hears that there is nothing to unlink',
    says: HOW_TO_UNLINK,
    hears: en.link.nothingToUnlink,
    goesOn: true,
  },

  ...orderCases,

  // With a linked account.
  {
    title: 'A linked user who opens the skill is greeted by the given name',
    says: LAUNCH,
    auth0: claims(ADA),
    hears: /Welcome back, Ada!/,
    goesOn: true,
  },
  {
    title: 'A linked user in another country with the same language is greeted the same way',
    says: LAUNCH,
    locale: 'en-GB',
    auth0: claims(ADA),
    hears: /Welcome back, Ada!/,
    goesOn: true,
  },
  {
    title: 'A linked user without a given name is greeted by the name',
    says: LAUNCH,
    auth0: claims({ ...ADA, given_name: undefined }),
    hears: /Welcome back, Ada Lovelace!/,
    goesOn: true,
  },
  {
    title: 'A linked user whose name is an e-mail address is greeted by the nickname',
    says: LAUNCH,
    auth0: claims({ sub: 'auth0|ada', name: ADA.email, nickname: 'Countess' }),
    hears: /Welcome back, Countess!/,
    goesOn: true,
  },
  {
    title: 'A linked user without any name is greeted without one',
    says: LAUNCH,
    auth0: claims({ sub: 'auth0|ada', name: ADA.email, nickname: '  ', given_name: 42 }),
    hears: /Welcome back! What/,
    goesOn: true,
  },
  {
    title: 'A linked user with a name that looks like mark-up and placeholders is greeted by it',
    says: LAUNCH,
    auth0: claims({ ...ADA, given_name: '&&&&&&&&{{name}}<b>$t(goodbye)' }),
    hears: /back, (&amp;){8}\{\{name\}\}&lt;b&gt;\$t\(goodbye\)! What/,
    goesOn: true,
  },
  {
    title: 'A linked user who asks who they are hears the whole name',
    says: WHO_AM_I,
    auth0: claims(ADA),
    hears: /You're Ada Lovelace\./,
    goesOn: true,
  },
  {
    title: 'A linked user without a name who asks who they are hears that there is none',
    says: WHO_AM_I,
    auth0: claims({ sub: 'auth0|ada' }),
    hears: en.whoAmI.nameless,
    goesOn: true,
  },
  {
    title: 'A linked user who asks for their e-mail hears it so that it can be understood',
    says: MY_EMAIL,
    auth0: claims(ADA),
    hears: /ada dot l <say-as interpret-as="digits">99<\/say-as> at example dot com/,
    goesOn: true,
  },
  {
    title: "A linked user whose e-mail is too long hears that it can't be said",
    says: MY_EMAIL,
    auth0: claims({ ...ADA, email: `${'a1'.repeat(50)}@example.com` }),
    hears: en.email.tooLong,
    goesOn: true,
  },
  {
    title: 'A linked user without an e-mail who asks for it hears that there is none',
    says: MY_EMAIL,
    auth0: claims({ sub: 'auth0|ada' }),
    hears: en.email.unknown,
    goesOn: true,
  },
  {
    title: 'A linked user who wants to link hears that it is done, and how to link another account',
    says: LINK,
    auth0: claims(ADA),
    hears: en.link.alreadyLinked,
    goesOn: true,
  },
  {
    title: 'A linked user who asks for the link hears whose account it is',
    says: AM_I_LINKED,
    auth0: claims(ADA),
    hears: /Yes, your account is linked\. You're Ada Lovelace\./,
    goesOn: true,
  },
  {
    title: 'A linked user without a name who asks for the link hears that it is there',
    says: AM_I_LINKED,
    auth0: claims({ sub: 'auth0|ada' }),
    hears: /Yes, your account is linked\. Anything else\?/,
    goesOn: true,
  },
  {
    title: 'A linked user who wants to unlink hears how',
    says: HOW_TO_UNLINK,
    auth0: claims(ADA),
    hears: /Disable Skill/,
    goesOn: true,
  },

  // Without opening the skill before.
  {
    title: 'A user who asks without opening the skill hears the answer only',
    says: WHO_AM_I,
    startsSession: true,
    auth0: claims(ADA),
    hears: "<speak>You're Ada Lovelace.</speak>",
    goesOn: false,
  },
  {
    title: 'A user who asks for help without opening the skill can go on',
    says: intent('AMAZON.HelpIntent'),
    startsSession: true,
    hears: en.help.unlinked,
    goesOn: true,
  },

  // With a link that doesn't work (any more).
  {
    title: 'A user whose token is refused is asked to link again',
    says: LAUNCH,
    auth0: status(401, 'Unauthorized'),
    ...ASKED_TO_LINK_AGAIN,
  },
  {
    title: 'A user whose token is refused and who asks for the link is asked to link again',
    says: AM_I_LINKED,
    auth0: status(401),
    ...ASKED_TO_LINK_AGAIN,
  },
  {
    title: 'A user whose token is refused and who wants to link gets the card',
    says: LINK,
    auth0: status(401),
    ...ASKED_TO_LINK_AGAIN,
  },
  {
    title: 'A user of a skill that is misconfigured hears just that',
    says: LAUNCH,
    auth0: status(403),
    ...TOLD_OF_MISCONFIGURATION,
  },
  {
    title: 'A user of a skill that points at the wrong host hears that it is misconfigured',
    says: WHO_AM_I,
    auth0: status(404),
    ...TOLD_OF_MISCONFIGURATION,
  },
  {
    title: 'A user is greeted without a name while Auth0 is down',
    says: LAUNCH,
    auth0: status(503),
    hears: /Welcome back! What/,
    goesOn: true,
  },
  {
    title: 'A user is greeted without a name when Auth0 drops the connection',
    says: LAUNCH,
    auth0: (request) => request.socket.destroy(),
    hears: /Welcome back! What/,
    goesOn: true,
  },
  {
    title: 'A user is greeted without a name when Auth0 answers with another page',
    says: LAUNCH,
    auth0: status(200, '<html>Hello</html>'),
    hears: /Welcome back! What/,
    goesOn: true,
  },
  {
    title: 'A user who asks who they are while Auth0 is down is told to try later',
    says: WHO_AM_I,
    auth0: status(500),
    ...TOLD_TO_TRY_LATER,
  },
  {
    title: 'A user who asks for their e-mail while Auth0 is down is told to try later',
    says: MY_EMAIL,
    auth0: status(502),
    ...TOLD_TO_TRY_LATER,
  },
  {
    title: 'A user who asks for the link while Auth0 is down hears that it could not be checked',
    says: AM_I_LINKED,
    auth0: status(503),
    hears: en.link.linkedUnchecked,
    goesOn: true,
  },

  // Any user.
  {
    title: 'Help for an unlinked user says how to link',
    says: intent('AMAZON.HelpIntent'),
    hears: en.help.unlinked,
    goesOn: true,
  },
  {
    title: "A request that wasn't understood is answered with what users can ask",
    says: intent('AMAZON.FallbackIntent'),
    hears: en.help.fallback[0],
    goesOn: true,
  },
  {
    title: 'An unknown intent gets help',
    says: intent('OrderPizzaIntent'),
    hears: en.help.unlinked,
    goesOn: true,
  },
  {
    title: '"Stop" ends the session',
    says: intent('AMAZON.StopIntent'),
    hears: /Goodbye/,
    goesOn: false,
  },
  {
    title: '"Cancel" ends the session',
    says: intent('AMAZON.CancelIntent'),
    hears: /Goodbye/,
    goesOn: false,
  },
  {
    title: '"Go home" ends the session',
    says: intent('AMAZON.NavigateHomeIntent'),
    hears: /Goodbye/,
    goesOn: false,
  },
  {
    title: 'The end of the session gets an empty answer',
    says: { type: 'SessionEndedRequest' },
    hears: undefined,
    goesOn: false,
  },
  {
    title: 'An unknown type of request gets an empty answer',
    says: { type: 'Unknown.Request' },
    hears: undefined,
    goesOn: false,
  },
  {
    title: 'An error report gets an empty answer',
    says: { type: 'System.ExceptionEncountered' },
    hears: undefined,
    goesOn: false,
  },
];
