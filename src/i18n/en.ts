/**
 * What is said in English. Other languages have the same keys and the same placeholders: see `Texts`.
 *
 * Each text is one literal, however long, so that the compiler knows its placeholders.
 */
export const en = {
  welcome: {
    named: 'Welcome back, {{name}}! What would you like to know?',
    nameless: 'Welcome back! What would you like to know?',
  },
  account: {
    notLinked:
      'Once your account is linked, I know who you are and can greet you by name. I sent a card to your Alexa app. Open it there, tap Link Account, and sign in.',
    linkAgain:
      'Your sign-in has expired, so I no longer know who you are. I sent a card to your Alexa app. Open it there and link your account again.',
    misconfigured:
      'Sorry, this skill is not set up right, so I cannot see your account. Linking it again would not help. Please tell the people who run it.',
    unavailable:
      'Sorry, I cannot reach your account at the moment. Please try again in a few minutes.',
  },
  whoAmI: {
    named: 'You are {{name}}.',
    nameless: 'Your account is linked, but there is no name in it.',
    namedAndCalled: 'You are {{name}}, and I call you {{nickname}}.',
    called: 'I call you {{nickname}}. There is no name in your account.',
  },
  nickname: {
    kept: 'All right, I will call you {{name}} from now on.',
    confirm: 'Shall I call you {{name}}?',
    confirmWish:
      'Welcome back! Before your account was linked, somebody asked me to call you {{name}}. Shall I?',
    refused: 'All right, I will not.',
    unusable: 'Sorry, I cannot use that as a name. Say: call me, and then a short name.',
    waits:
      'To call you {{name}}, I have to know who you are. I sent a card to your Alexa app. Open it there, tap Link Account, and sign in. Then open this skill again.',
    current: 'I call you {{name}}, as you wished.',
    fromAccount:
      'I call you {{name}}, as your account does. If you prefer another name, say: call me, and then the name.',
    none: 'I do not call you anything yet. Say: call me, and then the name.',
    notKept: 'This skill keeps no nicknames. What else would you like to know?',
    nothingToForget: 'You have not given me a nickname, so there is nothing to forget.',
    forgotten: 'All right, I have forgotten what you wanted to be called.',
  },
  known: {
    nameAndEmail: 'Your account tells me that you are {{name}}, and your email address.',
    name: 'Your account tells me that you are {{name}}.',
    email: 'Your account tells me your email address, but no name.',
    neither: 'Your account tells me neither a name nor an email address.',
    nickname: 'I have noted that you want to be called {{name}}, and which account is yours.',
    link: 'I have noted nothing but which account is yours.',
    nothing: 'I have noted nothing about you.',
    unavailable: 'What I have noted myself, I cannot look up at the moment.',
    more: 'To have me forget it, say: forget me.',
    notLinked:
      'Your account is not linked, so I do not know who you are. If you told me what to call you, I keep that for a day. To have me forget it, say: forget me.',
  },
  forget: {
    confirm: 'Shall I forget all that I have noted about you? That cannot be undone.',
    done: 'Done. I have forgotten all about you. Goodbye!',
    doneButLinked:
      'Done. I have forgotten all that I had noted about you. Your account is still linked: to undo that, open this skill in your Alexa app, and choose Disable Skill. Goodbye!',
    failed:
      'Sorry, I could not forget everything: something is wrong at the moment. Please say it again later.',
    kept: 'All right, nothing has been forgotten.',
  },
  memory: {
    unavailable: 'Sorry, I cannot get at my notes at the moment. Please try again later.',
  },
  email: {
    known: 'Your email address is {{spoken}}. That is: {{spelled}}.',
    unknown: 'Your account is linked, but it does not tell me an email address.',
    tooLong: 'Your email address is too long to be said.',
    at: 'at',
    dot: 'dot',
    dash: 'dash',
    underscore: 'underscore',
    plus: 'plus',
  },
  link: {
    alreadyLinked:
      'Your account is linked already. To link another one, disable this skill in your Alexa app, enable it again, and sign in with the other account.',
    linked: 'Yes, your account is linked.',
    linkedAs: 'Yes, your account is linked. You are {{name}}.',
    linkedUnchecked: 'Your account is linked, but I cannot reach it at the moment.',
    howToUnlink:
      'To unlink your account, open this skill in your Alexa app, and choose Disable Skill. I cannot do it for you.',
    nothingToUnlink:
      'Your account is not linked, so there is nothing to unlink. To link it, say: link my account.',
  },
  help: {
    message:
      'With a linked account, you can ask: who am I? Or: what is my email? You can also say: call me Captain, what do you know about me, link my account, am I linked, or: how do I unlink? What would you like?',
    fallback:
      'Sorry, I did not understand that. You can ask: who am I? Or say help. What would you like?',
  },
  /** What is said instead where the skill keeps no data. */
  withoutMemory: {
    nickname: {
      fromAccount: 'I call you {{name}}, as your account does. What else would you like to know?',
      none: 'There is no name in your account. What else would you like to know?',
    },
    known: {
      notLinked:
        'Your account is not linked, so I do not know who you are, and I keep nothing about you.',
    },
    forget: {
      confirm:
        'I keep nothing about you but your profile, for a few minutes. Shall I forget it now?',
    },
    help: {
      message:
        'With a linked account, you can ask: who am I? Or: what is my email? ' +
        'You can also say: what do you know about me, link my account, ' +
        'am I linked, or: how do I unlink? What would you like?',
    },
  },
  anythingElse: 'Is there anything else you would like to know?',
  reprompt: 'You can ask: who am I? Or say help.',
  goodbye: 'Goodbye!',
  apology: 'Sorry, something went wrong. Please try again later.',
} as const;
