import type { Natural } from './Natural';

export const fr: Natural = {
  launch: [
    "Alexa, ouvre {skill} s'il te plaît",
    'lance {skill}',
    'est-ce que tu peux ouvrir {skill}',
    'démarre {skill}',
    'je voudrais utiliser {skill}',
    '{skill}',
  ],
  oneShots: {
    WhoAmIIntent: ['demande à {skill} mon nom', 'demande à {skill} comment je m’appelle'],
    MyEmailIntent: ['demande à {skill} mon adresse e-mail s’il te plaît'],
    OrderStatusIntent: ['demande à {skill} où est mon colis'],
    ForgetMeIntent: ['dis à {skill} oublie-moi'],
    'AMAZON.HelpIntent': ["demande de l'aide à {skill}", "demande à {skill} de l'aide"],
  },
  inSession: {
    WhoAmIIntent: ['euh, qui suis-je', 'peux-tu me dire mon nom', 'sais-tu comment je m’appelle'],
    MyEmailIntent: [
      "c'est quoi mon email",
      "tu peux me donner mon adresse e-mail s'il te plaît",
      'quelle est donc mon adresse mail',
    ],
    OrderStatusIntent: ['alors où est ma commande', 'tu sais où est mon colis'],
    LinkAccountIntent: [
      'je voudrais associer mon compte s’il te plaît',
      'associe mon compte maintenant',
    ],
    LinkStatusIntent: ['est-ce que mon compte est bien associé'],
    UnlinkAccountIntent: ['dissocie mon compte tout de suite'],
    ForgetMeIntent: ['s’il te plaît efface toutes mes données', 'oublie-moi maintenant'],
    KnowledgeIntent: ['dis-moi donc ce que tu sais sur moi'],
    CallMeIntent: ['appelle-moi Hugo s’il te plaît', 'maintenant appelle-moi Hugo'],
    'AMAZON.YesIntent': ["oui s'il te plaît", 'ouais', 'bien sûr'],
    'AMAZON.NoIntent': ['non merci', 'nan', 'pas du tout'],
    'AMAZON.HelpIntent': ["aide s'il te plaît", "tu peux m'aider", 'aide-moi'],
    'AMAZON.StopIntent': ['arrête', "c'est tout merci", 'stop'],
    'AMAZON.RepeatIntent': ["répète s'il te plaît", 'peux-tu répéter'],
    'AMAZON.CancelIntent': ['annule', 'laisse tomber'],
  },
  nothing: [
    'quel temps fera-t-il demain',
    'mets de la musique',
    'commande une pizza',
    "ne m'oublie pas",
    'quelle heure est-il',
    'quel est ton nom',
  ],
};
