import type { Heard } from '../Heard';

/** What Alexa understands in German by itself. */
export const heard: Heard = {
  wakeWords: 'alexa',
  launch: [
    '(öffne|öffnen|öffnest|starte|starten|startest|start|beginne|beginn|lade|spiele|spiel|benutze|' +
      'benutz|verwende|nutze|nutz|geh zu|gehe zu|wechsle zu|sprich mit|rede mit|frag|frage) {skill}',
    '(mach|mache|ruf|rufe) {skill} auf',
    '{skill} (öffnen|starten|benutzen|aufrufen)',
    '{skill}',
  ],
  ask: [
    '(frage|frag|fragen|bitte|öffne|starte|benutze|verwende|nutze) {skill} (|nach|ob|und|zu|um|über) {request}',
    '(sage|sag) {skill} (|dass|er soll|sie soll) {request}',
    '(|sag mir|gib mir|zeig mir) {request} (mit|bei|von|in|aus|über|durch|auf) {skill}',
  ],
  articles: 'den, der, die, das, dem',
  before: `bitte, bitte bitte, kannst du, kannst du bitte, kannst du mir sagen, kannst du mir bitte sagen,
    könntest du, könntest du bitte, könntest du mir sagen, würdest du, würdest du bitte, kann ich,
    könnte ich, darf ich, können wir, lass mich, lass uns, ich möchte, ich will, ich würde gern,
    ich würde gerne, ich hätte gern, ich muss, ich möchte bitte, ich möchte wissen, ich will wissen,
    ich möchte dass du, sag mir, sag mir bitte, sag mal, weißt du, weißt du zufällig, weißt du ob,
    mich interessiert, jetzt, dann, und, also, na, tja, ja, gut, äh, ähm, öhm, hm, oh, hey, he, hi,
    hallo, guten tag, guten morgen, ok, okay, so, mal, einfach, doch`,
  after: `bitte, danke, danke schön, für mich, wenn du kannst, wenn es geht, wenn's geht, wenn möglich,
    jetzt, sofort, gleich, mal, noch mal, nochmal, noch einmal, eigentlich, überhaupt, denn, dann,
    gerade, doch`,
  fillers: `bitte, äh, ähm, öhm, hm, mal, eigentlich, einfach, doch, denn, vielleicht, gerade, eben,
    halt, wirklich, genau, bloß, nur, schnell, kurz, zufällig, überhaupt`,
  builtIns: {
    'AMAZON.CancelIntent':
      'abbrechen, abbruch, abbreche, brich ab, vergiss es, egal, lass gut sein',
    'AMAZON.HelpIntent': 'hilfe, hilf mir, kannst du mir helfen',
    'AMAZON.LoopOffIntent': 'deaktiviere loop, stoppe loop, endlosschleife aus',
    'AMAZON.LoopOnIntent': 'aktiviere loop, endlosschleife an',
    'AMAZON.NavigateHomeIntent': `geh nach hause, gehe nach hause, geh zur startseite, startseite,
      zum startbildschirm, geh zum startbildschirm`,
    'AMAZON.NextIntent': 'weiter, nächster, nächste, nächstes, überspringen',
    'AMAZON.NoIntent': 'nein, nein danke, nö, nee, auf keinen fall, lieber nicht',
    'AMAZON.PauseIntent': 'pause, pausiere, anhalten',
    'AMAZON.PreviousIntent': 'zurück, geh zurück, vorheriger, vorherige',
    'AMAZON.RepeatIntent':
      'wiederhole, wiederholen, wiederhole das, sag das noch mal, sag es noch einmal',
    'AMAZON.ResumeIntent': 'fortsetzen, weitermachen, mach weiter',
    'AMAZON.ShuffleOffIntent': 'zufallswiedergabe aus',
    'AMAZON.ShuffleOnIntent': 'zufallswiedergabe, zufallswiedergabe an, mischen',
    'AMAZON.StartOverIntent': 'von vorne, noch mal von vorne, neu starten, neustart',
    'AMAZON.StopIntent': 'stopp, stop, halt, aus, aufhören, sei still, ruhe, schluss jetzt',
    'AMAZON.YesIntent':
      'ja, ja bitte, ja gern, ja gerne, gern, gerne, klar, na klar, jawohl, jo, sicher',
  },
  unanswered: 'danke, danke schön, vielen dank, hör auf, verlassen, skill verlassen',
  littleWords: `der, die, das, den, dem, des, ein, eine, einen, einem, einer, es, ich, mich, mir, mein,
    meine, meinen, meinem, meiner, du, dich, dir, wir, uns, er, sie, ihr, bin, bist, ist, sind, war, sein,
    habe, hab, hast, hat, haben, hatte, kann, kannst, könnte, will, willst, möchte, soll, sollst, muss,
    werde, wird, werden, von, zu, zum, zur, in, im, an, am, auf, bei, für, mit, nach, über, aus, um, als,
    und, oder, ob, dass, was, wie, wo, wann, wer, warum, welche, welcher, welches, welchen, da, hier,
    so, sag, sage, sagen, gib, zeig, nenn, nenne, lautet, gibt, alle, alles, noch, schon, mehr, dieser,
    diese, dieses, diesen, man, sich`,
  decisive: 'nicht, nie, niemals, kein, keine, keinen, dein, deine, deinen, deiner',
  notNames: 'später, morgen, heute, wieder, müde, vielleicht, zurück, egal, irgendwas, irgendwie',
};
