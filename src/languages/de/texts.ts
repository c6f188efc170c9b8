import type { Texts } from '../Language';

/** What is said in German. Alexa says "du". */
export const texts: Texts = {
  welcome: {
    named: [
      'Willkommen zurück, {{name}}! Was möchtest du wissen?',
      'Schön, dass du wieder da bist, {{name}}! Was kann ich für dich tun?',
    ],
    nameless: [
      'Willkommen zurück! Was möchtest du wissen?',
      'Schön, dass du wieder da bist! Was kann ich für dich tun?',
    ],
    firstNamed: 'Hallo, {{name}}! Dein Konto ist jetzt verknüpft. Was möchtest du wissen?',
    firstNameless: 'Hallo! Dein Konto ist jetzt verknüpft. Was möchtest du wissen?',
  },
  account: {
    notLinked:
      'Sobald du dein Konto verknüpfst, weiß ich, wie du heißt. Öffne dazu die Karte in deiner Alexa App, und melde dich an.',
    personNotLinked:
      'Dafür brauche ich dein eigenes Konto. Öffne die Karte in deiner Alexa App, und melde dich an.',
    linkAgain:
      'Deine Anmeldung ist abgelaufen. Öffne die Karte in deiner Alexa App, und melde dich noch einmal an.',
    misconfigured:
      'Ich komme leider nicht an dein Konto, weil dieser Skill nicht richtig eingerichtet ist. Bitte sag dem Entwickler Bescheid.',
    unavailable:
      'Ich kann dein Konto gerade leider nicht erreichen. Versuch es bitte in ein paar Minuten noch mal.',
  },
  whoAmI: {
    named: 'Du bist {{name}}.',
    nameless: 'Dein Konto ist verknüpft, aber es steht kein Name drin.',
    namedAndCalled: 'Du bist {{name}}, und ich nenne dich {{nickname}}.',
    called: 'Ich nenne dich {{nickname}}. In deinem Konto steht kein Name.',
  },
  nickname: {
    kept: 'Okay, ab jetzt nenne ich dich {{name}}.',
    confirm: 'Soll ich dich {{name}} nennen?',
    confirmWish:
      'Willkommen zurück! Bevor dein Konto verknüpft war, wollte jemand {{name}} genannt werden. Soll ich dich so nennen?',
    refused: 'Okay, dann nicht.',
    unusable:
      'Das geht leider nicht als Name. Sag zum Beispiel: Nenn mich Käpt’n. Wie soll ich dich nennen?',
    waits:
      'Ich nenne dich {{name}}, sobald dein Konto verknüpft ist. Öffne die Karte in deiner Alexa App, und melde dich an.',
    current: 'Ich nenne dich {{name}}, so wie du es wolltest.',
    fromAccount:
      'Ich nenne dich {{name}}, so steht es in deinem Konto. Um das zu ändern, sag: Nenn mich Käpt’n. Was möchtest du tun?',
    none: 'Ich habe noch keinen Namen für dich. Sag zum Beispiel: Nenn mich Käpt’n. Wie soll ich dich nennen?',
    notKept: 'Spitznamen kann ich mir leider nicht merken. Was möchtest du sonst wissen?',
    nothingToForget: 'Du hast mir keinen Spitznamen gesagt, also gibt es nichts zu vergessen.',
    forgotten: 'Okay, deinen Spitznamen habe ich vergessen.',
  },
  known: {
    nameAndEmail: 'Im Konto stehen der Name {{name}} und deine E-Mail.',
    name: 'Im Konto steht der Name {{name}}.',
    email: 'Im Konto steht deine E-Mail, aber kein Name.',
    neither: 'Im Konto stehen weder ein Name noch eine E-Mail.',
    nickname: 'Gespeichert sind dein Spitzname, {{name}}, und deine Konto-ID.',
    link: 'Gespeichert ist nur deine Konto-ID.',
    nothing: 'Gespeichert habe ich nichts.',
    unavailable: 'Was ich gespeichert habe, kann ich gerade nicht nachsehen.',
    more: 'Wenn ich das Gespeicherte löschen soll, sag: Vergiss mich. Was möchtest du tun?',
    notLinked:
      'Dein Konto ist nicht verknüpft, also weiß ich nicht, wer du bist. Einen Spitznamen merke ich mir nur einen Tag lang.',
  },
  forget: {
    confirm:
      'Das lässt sich nicht rückgängig machen. Soll ich alles vergessen, was ich über dich gespeichert habe?',
    done: 'Erledigt. Ich habe alles über dich vergessen. Tschüss!',
    doneButLinked:
      'Erledigt, ich habe alles vergessen. Dein Konto ist noch verknüpft. Um es zu trennen, deaktiviere diesen Skill in der Alexa App. Tschüss!',
    doneButPersonLinked:
      'Erledigt, ich habe alles vergessen. Dein Konto ist noch mit deinem Alexa-Profil verknüpft. Ändern kannst du das in der App. Tschüss!',
    failed:
      'Da ist leider etwas schiefgegangen, und ich konnte nicht alles vergessen. Sag es mir bitte später noch mal.',
    kept: 'Okay, ich lasse alles, wie es ist.',
  },
  memory: {
    unavailable:
      'Mein Gedächtnis funktioniert gerade leider nicht. Versuch es bitte später noch mal.',
  },
  orders: {
    none: 'Du hast noch nichts bestellt.',
    preparing: 'Deine Bestellung, {{item}}, wird gerade vorbereitet.',
    onItsWay: 'Deine Bestellung, {{item}}, ist unterwegs.',
    delivered: 'Deine Bestellung, {{item}}, ist angekommen.',
    expected: 'Sie sollte am {{date}} da sein.',
    all: 'Du hast Folgendes bestellt: {{items}}.',
    newest: 'Zuletzt hast du Folgendes bestellt: {{items}}.',
    permissionMissing:
      'Für deine Bestellungen brauche ich eine neue Erlaubnis. Öffne die Karte in deiner Alexa App, und melde dich noch einmal an.',
    unavailable:
      'Ich komme gerade leider nicht an deine Bestellungen. Versuch es bitte in ein paar Minuten noch mal.',
  },
  email: {
    known: 'Deine E-Mail ist {{spoken}}. Der erste Teil buchstabiert: {{spelled}}.',
    unknown: 'Dein Konto ist verknüpft, aber es steht keine E-Mail-Adresse drin.',
    tooLong: 'Deine E-Mail-Adresse ist zu lang zum Vorlesen.',
    at: 'ät',
    dot: 'Punkt',
    dash: 'Minus',
    underscore: 'Unterstrich',
    plus: 'Plus',
  },
  link: {
    alreadyLinked:
      'Dein Konto ist schon verknüpft. Zum Wechseln deaktiviere diesen Skill in der Alexa App, und aktiviere ihn wieder.',
    personLinked:
      'Dein eigenes Konto ist mit deinem Alexa-Profil verknüpft. Ändern kannst du das in der Alexa App.',
    linked: 'Ja, dein Konto ist verknüpft.',
    linkedAs: 'Ja, dein Konto ist verknüpft. Du bist {{name}}.',
    linkedUnchecked: 'Dein Konto ist verknüpft, aber ich kann es gerade nicht erreichen.',
    howToUnlink:
      'Zum Trennen deaktiviere diesen Skill in der Alexa App. Für ein anderes Konto aktiviere ihn danach wieder.',
    nothingToUnlink:
      'Dein Konto ist nicht verknüpft. Wenn du es verknüpfen möchtest, sag: Verknüpfe mein Konto.',
  },
  help: {
    linked: [
      'Du kannst fragen: Wer bin ich? Wie ist meine E-Mail? Oder sag: Nenn mich Käpt’n. Was möchtest du tun?',
      'Du kannst fragen: Was weißt du über mich? Oder sag: Trenne mein Konto. Was möchtest du tun?',
    ],
    unlinked:
      'Ich kann dir helfen, sobald dein Konto verknüpft ist. Sag: Verknüpfe mein Konto. Was möchtest du tun?',
    fallback: [
      'Das habe ich leider nicht verstanden. Du kannst fragen: Wer bin ich? Oder sag einfach: Hilfe. Was möchtest du tun?',
      'Da bin ich mir nicht sicher. Wenn du nicht weiterweißt, sag: Hilfe. Was möchtest du tun?',
    ],
    fallbackAgain: 'Das verstehe ich leider nicht.',
    giveUp: 'Dabei kann ich dir leider nicht helfen. Tschüss!',
  },
  screen: {
    hello: 'Hallo, {{name}}',
    helloNameless: 'Hallo',
    hint: 'Was möchtest du wissen?',
    whoAmI: 'Wer bin ich?',
    whatYouKnow: 'Was weißt du über mich?',
    help: 'Hilfe',
    linkTitle: 'Konto verknüpfen',
    openApp: 'Öffne die Alexa App auf deinem Handy',
    openCard: 'Tippe auf der Karte auf Konto verknüpfen',
    signIn: 'Melde dich an',
    signedIn: 'Ich habe mich angemeldet',
    orders: 'Deine Bestellungen',
    preparing: 'In Vorbereitung',
    onItsWay: 'Unterwegs',
    delivered: 'Angekommen',
    orderStatus: 'Wo ist meine Bestellung?',
  },
  withOrders: {
    help: {
      linked: [
        'Du kannst fragen: Wo ist meine Bestellung? Was habe ich bestellt? Oder: Wer bin ich? Was möchtest du tun?',
        'Du kannst fragen: Was weißt du über mich? Oder sag: Trenne mein Konto. Was möchtest du tun?',
      ],
    },
  },
  withoutMemory: {
    nickname: {
      fromAccount:
        'Ich nenne dich {{name}}, so steht es in deinem Konto. Was möchtest du noch wissen?',
      none: 'In deinem Konto steht kein Name. Was möchtest du noch wissen?',
    },
    known: {
      notLinked:
        'Dein Konto ist nicht verknüpft, also weiß ich nicht, wer du bist. Ich speichere nichts über dich.',
    },
    forget: {
      confirm: 'Ich behalte nur dein Profil für ein paar Minuten. Soll ich es jetzt vergessen?',
    },
    help: {
      linked: [
        'Du kannst fragen: Wer bin ich? Oder: Wie ist meine E-Mail? Was möchtest du tun?',
        'Du kannst fragen: Was weißt du über mich? Oder sag: Trenne mein Konto. Was möchtest du tun?',
      ],
    },
  },
  anythingElse: ['Sonst noch etwas?', 'Noch etwas?'],
  reprompt: 'Du kannst fragen: Wer bin ich? Oder sag: Hilfe. Was möchtest du tun?',
  goodbye: ['Tschüss!', 'Bis bald!'],
  apology: 'Da ist leider etwas schiefgegangen. Versuch es bitte später noch mal.',
};
