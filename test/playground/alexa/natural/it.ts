import type { Natural } from './Natural';

export const it: Natural = {
  launch: [
    'Alexa, apri {skill} per favore',
    'avvia {skill}',
    'puoi aprire {skill}',
    'vorrei usare {skill}',
    'apri la {skill}',
    '{skill}',
  ],
  oneShots: {
    WhoAmIIntent: ['chiedi a {skill} come mi chiamo', 'domanda a {skill} chi sono'],
    MyEmailIntent: ['chiedi a {skill} la mia email'],
    OrderStatusIntent: ["chiedi a {skill} dov'è il mio pacco"],
    ForgetMeIntent: ["di' a {skill} di dimenticarmi", "di' a {skill} dimenticami"],
    'AMAZON.HelpIntent': ['chiedi aiuto a {skill}', 'chiedi a {skill} aiuto'],
  },
  inSession: {
    WhoAmIIntent: ['ehm, chi sono io', 'puoi dirmi come mi chiamo', 'sai dirmi chi sono'],
    MyEmailIntent: [
      'qual è la mia mail',
      'mi puoi dire la mia email per favore',
      'dimmi per favore il mio indirizzo email',
    ],
    OrderStatusIntent: ["senti, dov'è il mio ordine", "sai dov'è il mio pacco"],
    LinkAccountIntent: [
      'vorrei collegare il mio account per favore',
      'adesso collega il mio account',
    ],
    LinkStatusIntent: ['il mio account è già collegato adesso'],
    UnlinkAccountIntent: ['scollega subito il mio account'],
    ForgetMeIntent: ['per favore cancella tutti i miei dati', 'dimenticami adesso'],
    KnowledgeIntent: ['dimmi per favore cosa sai di me'],
    CallMeIntent: ['chiamami Hugo per favore', 'allora chiamami Hugo'],
    'AMAZON.YesIntent': ['sì grazie', 'certo', 'va bene'],
    'AMAZON.NoIntent': ['no grazie', 'meglio di no', 'assolutamente no'],
    'AMAZON.HelpIntent': ['aiuto per favore', 'mi puoi aiutare'],
    'AMAZON.StopIntent': ['basta', 'grazie, è tutto', 'fermati'],
    'AMAZON.RepeatIntent': ['ripeti per favore', 'puoi ripetere'],
    'AMAZON.CancelIntent': ['annulla', 'lascia perdere'],
  },
  nothing: [
    'che tempo fa domani',
    'metti un po’ di musica',
    'ordina una pizza',
    'non dimenticarmi',
    'che ore sono',
    'come ti chiami',
  ],
};
