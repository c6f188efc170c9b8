import type { Texts } from '../Language';

/** What is said in Italian. Alexa says "tu". */
export const texts: Texts = {
  welcome: {
    named: [
      'Ciao di nuovo, {{name}}! Che cosa vuoi sapere?',
      'Che bello risentirti, {{name}}! Come posso aiutarti?',
    ],
    nameless: [
      'Ciao di nuovo! Che cosa vuoi sapere?',
      'Che bello risentirti! Come posso aiutarti?',
    ],
    firstNamed: 'Ciao, {{name}}! Ora il tuo account è collegato. Che cosa vuoi sapere?',
    firstNameless: 'Ciao! Ora il tuo account è collegato. Che cosa vuoi sapere?',
  },
  account: {
    notLinked:
      'Quando avrai collegato il tuo account, saprò come ti chiami. Apri la scheda nell’app Alexa e accedi.',
    personNotLinked:
      'Per questo mi serve il tuo account personale. Apri la scheda nell’app Alexa e accedi.',
    linkAgain: 'Il tuo accesso è scaduto. Apri la scheda nell’app Alexa e accedi di nuovo.',
    misconfigured:
      'Mi dispiace, non posso accedere al tuo account perché questa skill non è configurata bene. Avvisa lo sviluppatore.',
    unavailable:
      'Mi dispiace, in questo momento non riesco a raggiungere il tuo account. Riprova tra qualche minuto.',
  },
  whoAmI: {
    named: 'Sei {{name}}.',
    nameless: 'Il tuo account è collegato, ma non contiene un nome.',
    namedAndCalled: 'Sei {{name}}, e io ti chiamo {{nickname}}.',
    called: 'Ti chiamo {{nickname}}. Nel tuo account non c’è un nome.',
  },
  nickname: {
    kept: 'Va bene, d’ora in poi ti chiamerò {{name}}.',
    confirm: 'Vuoi che ti chiami {{name}}?',
    confirmWish:
      'Ciao di nuovo! Prima che collegassi il tuo account, qualcuno voleva farsi chiamare {{name}}. Vuoi che ti chiami così?',
    refused: 'Va bene, lasciamo stare.',
    unusable:
      'Mi dispiace, non posso usarlo come nome. Puoi dire: chiamami Capitano. Come vuoi che ti chiami?',
    waits:
      'Ti chiamerò {{name}} quando il tuo account sarà collegato. Apri la scheda nell’app Alexa e accedi.',
    current: 'Ti chiamo {{name}}, come mi hai chiesto.',
    fromAccount:
      'Ti chiamo {{name}}, come c’è scritto nel tuo account. Per cambiare, di’: chiamami Capitano. Che cosa vuoi fare?',
    none: 'Non so ancora come chiamarti. Puoi dire: chiamami Capitano. Come vuoi che ti chiami?',
    notKept: 'Mi dispiace, non posso ricordare i soprannomi. Che cos’altro vuoi sapere?',
    nothingToForget: 'Non mi hai detto nessun soprannome, quindi non c’è niente da dimenticare.',
    forgotten: 'Va bene, ho dimenticato il tuo soprannome.',
  },
  known: {
    nameAndEmail: 'Nel tuo account vedo il tuo nome, {{name}}, e la tua email.',
    name: 'Nel tuo account vedo il tuo nome, {{name}}.',
    email: 'Nel tuo account vedo la tua email, ma nessun nome.',
    neither: 'Nel tuo account non vedo né un nome né un’email.',
    nickname: 'Ho salvato il soprannome {{name}} e l’ID dell’account.',
    link: 'Ho salvato soltanto l’ID dell’account.',
    nothing: 'Non ho salvato niente su di te.',
    unavailable: 'In questo momento non posso controllare che cosa ho salvato.',
    more: 'Per cancellare quello che ho salvato, di’: dimenticami. Che cosa vuoi fare?',
    notLinked:
      'Il tuo account non è collegato, quindi non so chi sei. Se mi hai detto un soprannome, lo tengo solo per un giorno.',
  },
  forget: {
    confirm:
      'Non si può tornare indietro. Vuoi che dimentichi tutto quello che ho salvato su di te?',
    done: 'Fatto. Ho dimenticato tutto su di te. Ciao!',
    doneButLinked:
      'Fatto, ho dimenticato tutto. Il tuo account è ancora collegato. Per scollegarlo, disattiva questa skill nell’app Alexa. Ciao!',
    doneButPersonLinked:
      'Fatto, ho dimenticato tutto. Il tuo account è ancora collegato al tuo profilo Alexa. Puoi modificarlo nell’app. Ciao!',
    failed:
      'Mi dispiace, qualcosa è andato storto e non ho potuto dimenticare tutto. Chiedimelo di nuovo più tardi.',
    kept: 'Va bene, lascio tutto com’è.',
  },
  memory: {
    unavailable: 'Mi dispiace, in questo momento la memoria non mi assiste. Riprova più tardi.',
  },
  orders: {
    none: 'Non hai ancora ordinato niente.',
    preparing: 'Il tuo ordine, {{item}}, è in preparazione.',
    onItsWay: 'Il tuo ordine, {{item}}, è in viaggio.',
    delivered: 'Il tuo ordine, {{item}}, è stato consegnato.',
    expected: 'Dovrebbe arrivare {{date}}.',
    all: 'Hai ordinato {{items}}.',
    newest: 'I tuoi ultimi ordini sono {{items}}.',
    permissionMissing:
      'Per vedere i tuoi ordini mi serve una nuova autorizzazione. Apri la scheda nell’app Alexa e accedi di nuovo.',
    unavailable:
      'Mi dispiace, in questo momento non riesco a vedere i tuoi ordini. Riprova tra qualche minuto.',
  },
  email: {
    known: 'La tua email è {{spoken}}. La prima parte si scrive così: {{spelled}}.',
    unknown: 'Il tuo account è collegato, ma non contiene un indirizzo email.',
    tooLong: 'Il tuo indirizzo email è troppo lungo per leggerlo ad alta voce.',
    at: 'chiocciola',
    dot: 'punto',
    dash: 'trattino',
    underscore: 'trattino basso',
    plus: 'più',
  },
  link: {
    alreadyLinked:
      'Il tuo account è già collegato. Per cambiarlo, disattiva questa skill nell’app Alexa e poi riattivala.',
    personLinked:
      'Il tuo account è collegato al tuo profilo Alexa. Puoi modificarlo nell’app Alexa.',
    linked: 'Sì, il tuo account è collegato.',
    linkedAs: 'Sì, il tuo account è collegato. Sei {{name}}.',
    linkedUnchecked: 'Il tuo account è collegato, ma in questo momento non riesco a raggiungerlo.',
    howToUnlink:
      'Per scollegare il tuo account, disattiva questa skill nell’app Alexa. Per usarne un altro, riattivala.',
    nothingToUnlink: 'Il tuo account non è collegato. Per collegarlo, di’: collega il mio account.',
  },
  help: {
    linked: [
      'Puoi chiedere: chi sono? Oppure: qual è la mia email? O dire: chiamami Capitano. Che cosa vuoi fare?',
      'Puoi chiedere: che cosa sai di me? O dire: scollega il mio account. Che cosa vuoi fare?',
    ],
    unlinked:
      'Se colleghi il tuo account, rispondo alle tue domande. Di’: collega il mio account. Che cosa vuoi fare?',
    fallback: [
      'Mi dispiace, non ho capito. Puoi chiedere: chi sono? O dire: aiuto. Che cosa vuoi fare?',
      'Scusa, non sono sicura di aver capito. Se ti serve un’idea, di’: aiuto. Che cosa vuoi fare?',
    ],
    fallbackAgain: 'Scusa, ancora non capisco.',
    giveUp: 'Mi dispiace, in questo non posso aiutarti. Ciao!',
  },
  screen: {
    hello: 'Ciao, {{name}}',
    helloNameless: 'Ciao',
    hint: 'Che cosa vuoi sapere?',
    whoAmI: 'Chi sono?',
    whatYouKnow: 'Che cosa sai di me?',
    help: 'Aiuto',
    linkTitle: 'Collega il tuo account',
    openApp: 'Apri l’app Alexa sul telefono',
    openCard: 'Apri la scheda di questa skill',
    signIn: 'Accedi',
    signedIn: 'Ho effettuato l’accesso',
    orders: 'I tuoi ordini',
    preparing: 'In preparazione',
    onItsWay: 'In viaggio',
    delivered: 'Consegnato',
    orderStatus: 'Dov’è il mio ordine?',
  },
  withOrders: {
    help: {
      linked: [
        'Puoi chiedere: dov’è il mio ordine? Che cosa ho ordinato? Oppure: chi sono? Che cosa vuoi fare?',
        'Puoi chiedere: che cosa sai di me? O dire: scollega il mio account. Che cosa vuoi fare?',
      ],
    },
  },
  withoutMemory: {
    nickname: {
      fromAccount:
        'Ti chiamo {{name}}, come c’è scritto nel tuo account. Che cos’altro vuoi sapere?',
      none: 'Nel tuo account non c’è un nome. Che cos’altro vuoi sapere?',
    },
    known: {
      notLinked:
        'Il tuo account non è collegato, quindi non so chi sei. Non salvo niente su di te.',
    },
    forget: {
      confirm: 'Tengo il tuo profilo solo per qualche minuto. Vuoi che lo dimentichi adesso?',
    },
    help: {
      linked: [
        'Puoi chiedere: chi sono? Oppure: qual è la mia email? Che cosa vuoi fare?',
        'Puoi chiedere: che cosa sai di me? O dire: scollega il mio account. Che cosa vuoi fare?',
      ],
    },
  },
  anythingElse: ['Ti serve altro?', 'Posso fare altro?'],
  reprompt: 'Puoi chiedere: chi sono? O dire: aiuto. Che cosa vuoi fare?',
  goodbye: ['Ciao!', 'A presto!'],
  apology: 'Mi dispiace, qualcosa è andato storto. Riprova più tardi.',
};
