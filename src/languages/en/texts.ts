/**
 * What is said in English. Other languages have the same keys and the same placeholders: see `Texts`.
 *
 * A text ends with a question if and only if the user is expected to answer it. Where there are several
 * texts, Alexa says one of them. Each text is one literal, however long, so that the compiler knows its
 * placeholders.
 */
export const texts = {
  welcome: {
    named: [
      'Welcome back, {{name}}! What would you like to know?',
      'Welcome back, {{name}}! What can I do for you?',
    ],
    nameless: [
      'Welcome back! What would you like to know?',
      'Welcome back! What can I do for you?',
    ],
    firstNamed: 'Hello, {{name}}! Your account is linked now. What would you like to know?',
    firstNameless: 'Hello! Your account is linked now. What would you like to know?',
  },
  account: {
    notLinked:
      "Once you link your account, I'll know your name. I sent a card to your Alexa app. Open it, tap Link Account, and sign in.",
    personNotLinked:
      'For that, I need your own account. I sent a card to your Alexa app. Open it, tap Link Account, and sign in.',
    linkAgain:
      'Your sign-in has expired. I sent a card to your Alexa app. Open it, tap Link Account, and sign in again.',
    misconfigured:
      "Sorry, I can't get to your account because this skill isn't set up correctly. Please let the developer know.",
    unavailable: "Sorry, I can't reach your account right now. Please try again in a few minutes.",
  },
  whoAmI: {
    named: "You're {{name}}.",
    nameless: "Your account is linked, but there's no name in it.",
    namedAndCalled: "You're {{name}}, and I call you {{nickname}}.",
    called: "I call you {{nickname}}. There's no name in your account.",
  },
  nickname: {
    kept: "Okay, I'll call you {{name}} from now on.",
    confirm: 'Should I call you {{name}}?',
    confirmWish:
      'Welcome back! Before your account was linked, someone asked me to call them {{name}}. Should I call you that?',
    refused: "Okay, I won't.",
    unusable:
      "Sorry, I can't use that as a name. You can say: call me Captain. What should I call you?",
    waits:
      'I can call you {{name}} once your account is linked. Open the card in your Alexa app, tap Link Account, and sign in.',
    current: 'I call you {{name}}, like you asked.',
    fromAccount:
      'I call you {{name}}, the name in your account. To change that, say: call me Captain. What would you like to do?',
    none: "I don't have a name for you yet. You can say: call me Captain. What should I call you?",
    notKept: "Sorry, I can't remember nicknames. What else would you like to know?",
    nothingToForget: "You haven't given me a nickname, so there's nothing to forget.",
    forgotten: "Okay, I've forgotten your nickname.",
  },
  known: {
    nameAndEmail: 'Your account has your name, {{name}}, and your email.',
    name: 'Your account has your name, {{name}}.',
    email: 'Your account has your email, but no name.',
    neither: 'Your account has neither your name nor your email.',
    nickname: "I've saved your nickname, {{name}}, and your account ID.",
    link: "I've only saved your account ID.",
    nothing: "I haven't saved anything about you.",
    unavailable: "I can't check what I've saved right now.",
    more: "To delete what I've saved, say: forget me. What would you like to do?",
    notLinked:
      "Your account isn't linked, so I don't know who you are. If you told me a nickname, I'll keep it for a day.",
  },
  forget: {
    confirm: "You can't undo this. Should I forget everything I've saved about you?",
    done: "Done. I've forgotten everything about you. Goodbye!",
    doneButLinked:
      "Done. I've forgotten everything. Your account is still linked. To unlink it, disable this skill in your Alexa app. Goodbye!",
    doneButPersonLinked:
      "Done. I've forgotten everything. Your own account is still linked to your Alexa profile. You can change that in the Alexa app. Goodbye!",
    failed:
      "Sorry, something went wrong, and I couldn't forget everything. Please ask me again later.",
    kept: "Okay, I'll leave everything as it is.",
  },
  memory: {
    unavailable: "Sorry, my memory isn't working right now. Please try again later.",
  },
  orders: {
    none: "You haven't ordered anything yet.",
    preparing: 'Your order for {{item}} is being prepared.',
    onItsWay: 'Your order for {{item}} is on its way.',
    delivered: 'Your order for {{item}} was delivered.',
    expected: 'It should arrive on {{date}}.',
    all: 'You ordered {{items}}.',
    newest: 'Your most recent orders were for {{items}}.',
    permissionMissing:
      'To look up your orders, I need a new permission. Open the card in your Alexa app, tap Link Account, and sign in again.',
    unavailable: "Sorry, I can't get to your orders right now. Please try again in a few minutes.",
  },
  email: {
    known: 'Your email is {{spoken}}. The first part is spelled: {{spelled}}.',
    unknown: "Your account is linked, but there's no email address in it.",
    tooLong: 'Your email address is too long for me to read out.',
    at: 'at',
    dot: 'dot',
    dash: 'dash',
    underscore: 'underscore',
    plus: 'plus',
  },
  link: {
    alreadyLinked:
      'Your account is already linked. To switch, disable this skill in your Alexa app, then enable it again.',
    personLinked:
      'Your own account is linked to your Alexa profile. You can change that in the Alexa app.',
    linked: 'Yes, your account is linked.',
    linkedAs: "Yes, your account is linked. You're {{name}}.",
    linkedUnchecked: "Your account is linked, but I can't reach it right now.",
    howToUnlink:
      'To unlink, open this skill in your Alexa app, and tap Disable Skill. To use another account, enable it again.',
    nothingToUnlink:
      "Your account isn't linked, so there's nothing to unlink. To link it, say: link my account.",
  },
  help: {
    linked: [
      "You can ask: who am I, or what's my email? Or say: call me Captain. What would you like to do?",
      'You can ask: what do you know about me, or how do I unlink? What would you like to do?',
    ],
    unlinked:
      "I can tell you about your account once it's linked. Say: link my account. What would you like to do?",
    fallback: [
      "Sorry, I didn't get that. You can ask: who am I? Or just say: help. What would you like to do?",
      "Sorry, I'm not sure what you mean. For ideas, just say: help. What would you like to do?",
    ],
    fallbackAgain: "Sorry, I still didn't get that.",
    giveUp: "Sorry, I can't help with that. Goodbye!",
  },
  /** What devices with a screen show. Buttons say what their phrases say. */
  screen: {
    hello: 'Hello, {{name}}',
    helloNameless: 'Hello',
    hint: 'What would you like to know?',
    whoAmI: 'Who am I?',
    whatYouKnow: 'What do you know about me?',
    help: 'Help',
    linkTitle: 'Link your account',
    openApp: 'Open the Alexa app on your phone',
    openCard: 'Tap Link Account on the card',
    signIn: 'Sign in',
    signedIn: "I've signed in",
    orders: 'Your orders',
    preparing: 'Being prepared',
    onItsWay: 'On its way',
    delivered: 'Delivered',
    orderStatus: "Where's my order?",
  },
  /** What is said instead where the skill can look up orders. */
  withOrders: {
    help: {
      linked: [
        "You can ask: where's my order, what did I order, or who am I? What would you like to do?",
        'You can ask: what do you know about me, or how do I unlink? What would you like to do?',
      ],
    },
  },
  /** What is said instead where the skill keeps no data. */
  withoutMemory: {
    nickname: {
      fromAccount:
        'I call you {{name}}, the name in your account. What else would you like to know?',
      none: "There's no name in your account. What else would you like to know?",
    },
    known: {
      notLinked:
        "Your account isn't linked, so I don't know who you are. I don't save anything about you.",
    },
    forget: {
      confirm: 'I only keep your profile for a few minutes. Should I forget it now?',
    },
    help: {
      linked: [
        "You can ask: who am I, or what's my email? What would you like to do?",
        'You can ask: what do you know about me, or how do I unlink? What would you like to do?',
      ],
    },
  },
  anythingElse: ['Anything else?', 'Need anything else?'],
  reprompt: 'You can ask: who am I? Or say: help. What would you like to do?',
  goodbye: ['Goodbye!', 'Goodbye for now!'],
  apology: 'Sorry, something went wrong. Please try again later.',
} as const;
