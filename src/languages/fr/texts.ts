import type { Texts } from '../Language';

/** What is said in French. Alexa says "tu". */
export const texts: Texts = {
  welcome: {
    named: [
      'Ravie de te revoir, {{name}} ! Que veux-tu savoir ?',
      'Contente de te retrouver, {{name}} ! Que puis-je faire pour toi ?',
    ],
    nameless: [
      'Ravie de te revoir ! Que veux-tu savoir ?',
      'Contente de te retrouver ! Que puis-je faire pour toi ?',
    ],
    firstNamed: 'Bonjour, {{name}} ! Ton compte est maintenant associé. Que veux-tu savoir ?',
    firstNameless: 'Bonjour ! Ton compte est maintenant associé. Que veux-tu savoir ?',
  },
  account: {
    notLinked:
      'Une fois ton compte associé, je saurai comment tu t’appelles. Ouvre la carte dans l’application Alexa et connecte-toi.',
    personNotLinked:
      'Pour ça, il me faut ton propre compte. Ouvre la carte dans l’application Alexa et connecte-toi.',
    linkAgain:
      'Ta connexion a expiré. Ouvre la carte dans l’application Alexa et connecte-toi à nouveau.',
    misconfigured:
      'Désolée, je n’ai pas accès à ton compte, car cette skill est mal configurée. Merci de prévenir le développeur.',
    unavailable:
      'Désolée, je n’arrive pas à accéder à ton compte pour le moment. Réessaie dans quelques minutes.',
  },
  whoAmI: {
    named: 'Tu es {{name}}.',
    nameless: 'Ton compte est bien associé, mais il ne contient pas de nom.',
    namedAndCalled: 'Tu es {{name}}, et je t’appelle {{nickname}}.',
    called: 'Je t’appelle {{nickname}}. Il n’y a pas de nom dans ton compte.',
  },
  nickname: {
    kept: 'D’accord, je t’appellerai {{name}} à partir de maintenant.',
    confirm: 'Tu veux que je t’appelle {{name}} ?',
    confirmWish:
      'Ravie de te revoir ! Avant que ton compte soit associé, quelqu’un voulait se faire appeler {{name}}. Je t’appelle ainsi ?',
    refused: 'D’accord, on laisse tomber.',
    unusable:
      'Désolée, je ne peux pas utiliser ça comme nom. Tu peux dire : appelle-moi Capitaine. Comment veux-tu que je t’appelle ?',
    waits:
      'Je t’appellerai {{name}} dès que ton compte sera associé. Ouvre la carte dans l’application Alexa et connecte-toi.',
    current: 'Je t’appelle {{name}}, comme tu me l’as demandé.',
    fromAccount:
      'Je t’appelle {{name}}, comme dans ton compte. Pour changer, dis : appelle-moi Capitaine. Que veux-tu faire ?',
    none: 'Je ne connais pas encore ton nom. Tu peux dire : appelle-moi Capitaine. Comment veux-tu que je t’appelle ?',
    notKept: 'Désolée, je ne peux pas retenir les surnoms. Que veux-tu savoir d’autre ?',
    nothingToForget: 'Tu ne m’as pas donné de surnom, je n’ai donc rien à oublier.',
    forgotten: 'D’accord, j’ai oublié ton surnom.',
  },
  known: {
    nameAndEmail: 'Ton compte me donne ton nom, {{name}}, et ton e-mail.',
    name: 'Ton compte me donne ton nom, {{name}}.',
    email: 'Ton compte me donne ton e-mail, mais pas ton nom.',
    neither: 'Ton compte ne me donne ni ton nom ni ton e-mail.',
    nickname: 'J’ai enregistré ton surnom, {{name}}, et l’ID du compte.',
    link: 'J’ai seulement enregistré l’ID du compte.',
    nothing: 'Je n’ai rien enregistré à ton sujet.',
    unavailable: 'Je ne peux pas vérifier ce que j’ai enregistré pour le moment.',
    more: 'Pour tout effacer, dis : oublie-moi. Que veux-tu faire ?',
    notLinked:
      'Ton compte n’est pas associé, je ne sais donc pas qui tu es. Si tu m’as donné un surnom, je le garde une journée.',
  },
  forget: {
    confirm:
      'C’est irréversible. Tu veux vraiment que j’oublie tout ce que j’ai enregistré sur toi ?',
    done: 'C’est fait, j’ai tout oublié sur toi. Au revoir !',
    doneButLinked:
      'C’est fait, j’ai tout oublié. Pour dissocier aussi ton compte, désactive cette skill dans l’application Alexa. Au revoir !',
    doneButPersonLinked:
      'C’est fait, j’ai tout oublié. Ton compte reste associé à ton profil Alexa. Tu peux changer cela dans l’application. Au revoir !',
    failed:
      'Désolée, il y a eu un problème et je n’ai pas pu tout oublier. Redemande-le-moi un peu plus tard.',
    kept: 'D’accord, je ne change rien.',
  },
  memory: {
    unavailable: 'Désolée, ma mémoire ne fonctionne pas pour le moment. Réessaie un peu plus tard.',
  },
  orders: {
    none: 'Tu n’as encore rien commandé.',
    preparing: 'Ta commande, {{item}}, est en préparation.',
    onItsWay: 'Ta commande, {{item}}, est en route.',
    delivered: 'Ta commande, {{item}}, a été livrée.',
    expected: 'Elle devrait arriver le {{date}}.',
    all: 'Tu as commandé {{items}}.',
    newest: 'Tes dernières commandes : {{items}}.',
    permissionMissing:
      'Pour voir tes commandes, j’ai besoin d’une nouvelle autorisation. Ouvre la carte dans l’application Alexa et reconnecte-toi.',
    unavailable:
      'Désolée, je n’arrive pas à voir tes commandes pour le moment. Réessaie dans quelques minutes.',
  },
  email: {
    known: 'Ton e-mail est {{spoken}}. La première partie s’épelle : {{spelled}}.',
    unknown: 'Ton compte est bien associé, mais il ne contient pas d’adresse e-mail.',
    tooLong: 'Ton adresse e-mail est trop longue pour que je la lise.',
    at: 'arobase',
    dot: 'point',
    dash: 'tiret',
    underscore: 'tiret du bas',
    plus: 'plus',
  },
  link: {
    alreadyLinked:
      'Ton compte est déjà associé. Pour en changer, désactive cette skill dans l’application Alexa, puis réactive-la.',
    personLinked:
      'Ton propre compte est associé à ton profil Alexa. Tu peux changer cela dans l’application Alexa.',
    linked: 'Oui, ton compte est associé.',
    linkedAs: 'Oui, ton compte est associé. Tu es {{name}}.',
    linkedUnchecked: 'Ton compte est associé, mais je n’arrive pas à y accéder pour le moment.',
    howToUnlink:
      'Pour dissocier ton compte, désactive cette skill dans l’application Alexa. Pour en changer, réactive-la.',
    nothingToUnlink: 'Ton compte n’est pas associé. Pour l’associer, dis : associe mon compte.',
  },
  help: {
    linked: [
      'Tu peux dire : qui suis-je ? Ou : quel est mon e-mail ? Ou : appelle-moi Capitaine. Que veux-tu faire ?',
      'Tu peux demander : que sais-tu sur moi ? Ou dire : dissocie mon compte. Que veux-tu faire ?',
    ],
    unlinked:
      'Une fois ton compte associé, je répondrai à tes questions. Dis : associe mon compte. Que veux-tu faire ?',
    fallback: [
      'Désolée, je n’ai pas compris. Tu peux demander : qui suis-je ? Ou dire : aide. Que veux-tu faire ?',
      'Désolée, je ne vois pas ce que tu veux dire. Pour avoir des idées, dis : aide. Que veux-tu faire ?',
    ],
    fallbackAgain: 'Je n’ai toujours pas compris.',
    giveUp: 'Désolée, je ne peux pas t’aider pour ça. Au revoir !',
  },
  screen: {
    hello: 'Bonjour, {{name}}',
    helloNameless: 'Bonjour',
    hint: 'Que veux-tu savoir ?',
    whoAmI: 'Qui suis-je ?',
    whatYouKnow: 'Que sais-tu sur moi ?',
    help: 'Aide',
    linkTitle: 'Associe ton compte',
    openApp: 'Ouvre l’application Alexa sur ton téléphone',
    openCard: 'Ouvre la carte de cette skill',
    signIn: 'Connecte-toi',
    signedIn: 'C’est fait',
    orders: 'Tes commandes',
    preparing: 'En préparation',
    onItsWay: 'En route',
    delivered: 'Livrée',
    orderStatus: 'Où est ma commande ?',
  },
  withOrders: {
    help: {
      linked: [
        'Tu peux demander : où est ma commande ? Qu’est-ce que j’ai commandé ? Ou : qui suis-je ? Que veux-tu faire ?',
        'Tu peux demander : que sais-tu sur moi ? Ou dire : dissocie mon compte. Que veux-tu faire ?',
      ],
    },
  },
  withoutMemory: {
    nickname: {
      fromAccount: 'Je t’appelle {{name}}, comme dans ton compte. Que veux-tu savoir d’autre ?',
      none: 'Il n’y a pas de nom dans ton compte. Que veux-tu savoir d’autre ?',
    },
    known: {
      notLinked:
        'Ton compte n’est pas associé, je ne sais donc pas qui tu es. Je n’enregistre rien sur toi.',
    },
    forget: {
      confirm: 'Je ne garde ton profil que quelques minutes. Tu veux que je l’oublie maintenant ?',
    },
    help: {
      linked: [
        'Tu peux demander : qui suis-je ? Ou : quel est mon e-mail ? Que veux-tu faire ?',
        'Tu peux demander : que sais-tu sur moi ? Ou dire : dissocie mon compte. Que veux-tu faire ?',
      ],
    },
  },
  anythingElse: ['Autre chose ?', 'Encore autre chose ?'],
  reprompt: 'Tu peux demander : qui suis-je ? Ou dire : aide. Que veux-tu faire ?',
  goodbye: ['Au revoir !', 'À bientôt !'],
  apology: 'Désolée, il y a eu un problème. Réessaie un peu plus tard.',
};
