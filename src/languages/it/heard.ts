import type { Heard } from '../Heard';

/** What Alexa understands in Italian by itself. */
export const heard: Heard = {
  wakeWords: 'alexa',
  launch: [
    '(apri|aprire|aprimi|avvia|avviare|lancia|lanciare|inizia|iniziare|comincia|cominciare|esegui|' +
      'carica|usa|usare|utilizza|gioca a|giocare a|vai a|vai su|passa a|parla con|parlare con|' +
      'chiedi a|fai partire|attiva) {skill}',
    '{skill}',
  ],
  ask: [
    "(chiedi a|chiedere a|domanda a|di' a|dì a|di a|dire a) {skill} " +
      '(|di|se|che|per|su|riguardo a|del|della) {request}',
    '(chiedi|domanda) {request} a {skill}',
    '(apri|avvia|lancia|usa) {skill} (|e|per) {request}',
    '(|dammi|dimmi|mostrami|cerca) {request} (con|da|su|in|a|tramite|usando) {skill}',
  ],
  articles: 'la, il, lo, i, le, gli',
  before: `per favore, per piacere, puoi, potresti, può, mi puoi, mi potresti, puoi dirmi, mi puoi dire,
    potresti dirmi, sai dirmi, mi sai dire, posso, potrei, voglio, vorrei, mi piacerebbe, devo,
    ho bisogno di, voglio sapere, vorrei sapere, voglio che, dimmi, dimmi per favore, sai, sai se,
    lasciami, fammi, adesso, ora, allora, e, dunque, beh, bene, ehm, eh, mm, oh, ehi, ciao, salve,
    buongiorno, buonasera, ok, okay, senti, ascolta, scusa, solo`,
  after: `per favore, per piacere, grazie, grazie mille, per me, se puoi, se possibile, adesso, ora, subito,
    di nuovo, ancora, allora`,
  fillers: `ehm, eh, mm, beh, solo, davvero, semplicemente, forse, magari, proprio, esattamente,
    attualmente, allora, dunque, pure`,
  builtIns: {
    'AMAZON.CancelIntent':
      'annulla, annullare, cancella, lascia perdere, lascia stare, non importa',
    'AMAZON.HelpIntent': 'aiuto, aiutami, mi puoi aiutare, puoi aiutarmi, mi aiuti',
    'AMAZON.LoopOffIntent': 'disattiva la ripetizione',
    'AMAZON.LoopOnIntent': 'attiva la ripetizione',
    'AMAZON.NavigateHomeIntent': `vai alla home, torna alla home, torna alla schermata iniziale,
      schermata iniziale, vai alla schermata principale, torna a casa`,
    'AMAZON.NextIntent': 'avanti, prossimo, prossima, salta',
    'AMAZON.NoIntent': 'no, no grazie, assolutamente no, per niente, meglio di no',
    'AMAZON.PauseIntent': 'pausa, metti in pausa',
    'AMAZON.PreviousIntent': 'indietro, precedente, torna indietro',
    'AMAZON.RepeatIntent': 'ripeti, ripetere, ripetilo, puoi ripetere, dillo di nuovo',
    'AMAZON.ResumeIntent': 'continua, riprendi, vai avanti',
    'AMAZON.ShuffleOffIntent': 'disattiva la riproduzione casuale',
    'AMAZON.ShuffleOnIntent': 'riproduzione casuale, attiva la riproduzione casuale',
    'AMAZON.StartOverIntent': "ricomincia, ricominciare, ricomincia da capo, dall'inizio",
    'AMAZON.StopIntent': 'stop, fermati, ferma, basta, smettila, zitta, silenzio, interrompi',
    'AMAZON.YesIntent':
      "sì, sì grazie, sì per favore, certo, certamente, va bene, d'accordo, volentieri",
  },
  unanswered: 'grazie, grazie mille, uscire, esci',
  littleWords: `il, lo, la, i, gli, le, l, un, uno, una, di, del, dello, della, dell, dei, delle, a, al,
    alla, all, da, dal, dalla, in, nel, nella, con, su, sul, sulla, per, tra, e, o, che, chi, cosa, quale,
    quali, qual, come, dove, dov, quando, quanto, se, si, mi, me, io, mio, mia, miei, mie, tu, ti, te, ci,
    vi, lui, lei, sono, sei, è, siamo, era, essere, ho, hai, ha, avere, posso, puoi, può, voglio, vuoi,
    vorrei, devo, dimmi, dammi, dire, mostra, questo, questa, questi, quello, quella, tutto, tutti, tutta,
    tutte, sai, so, c, qui, più`,
  decisive: 'non, mai, niente, nulla, tuo, tua, tuoi, tue',
  notNames: 'dopo, tardi, domani, presto, stanco, stanca, forse, nessuno, sicuro, sicura',
  contractions: { breaks: /['’]/u, wholes: { mail: 'email' } },
};
