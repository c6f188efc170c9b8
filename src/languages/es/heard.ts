import type { Heard } from '../Heard';

/** What Alexa understands in Spanish by itself, in Spain, in Mexico and in the USA. */
export const heard: Heard = {
  wakeWords: 'alexa',
  launch: [
    '(abre|abrir|abras|ábreme|inicia|iniciar|lanza|lanzar|empieza|empezar|comienza|comenzar|arranca|' +
      'ejecuta|carga|usa|usar|utiliza|juega a|jugar a|ve a|habla con|hablar con|pon|' +
      'pregunta a|pregúntale a) {skill}',
    '{skill}',
  ],
  ask: [
    '(pregunta a|preguntar a|pregúntale a|pide a|pídele a|pedir a|di a|dile a|decir a) {skill} ' +
      '(|que|si|por|sobre|para|acerca de|de) {request}',
    '(pide|pídele|pregunta) {request} a {skill}',
    '(abre|inicia|lanza|usa|utiliza) {skill} (|y|para) {request}',
    '(|dame|dime|muéstrame|busca) {request} (en|con|de|a|desde|usando) {skill}',
  ],
  articles: 'la, el, los, las',
  before: `por favor, puedes, podrías, puede, podría, puedes por favor, puedes decirme, me puedes decir,
    podrías decirme, me podrías decir, me dices, puedo, podría yo, quiero, quisiera, querría,
    me gustaría, necesito, tengo que, quiero que, quiero saber, quisiera saber, me gustaría saber, dime,
    dime por favor, sabes, sabes si, déjame, vamos a, ahora, entonces, y, pues, bueno, vale, eh, em, mm,
    oh, oye, ey, hola, buenos días, buenas tardes, ok, okay, a ver, es que, solo`,
  after: `por favor, porfa, gracias, muchas gracias, para mí, si puedes, si es posible, ahora, ahora mismo,
    ya, otra vez, de nuevo, entonces, pues`,
  fillers: `eh, em, mm, pues, bueno, solo, sólo, realmente, simplemente, quizás, quizá, ya, ahora,
    exactamente, actualmente, porfa`,
  builtIns: {
    'AMAZON.CancelIntent': 'cancela, cancelar, cancélalo, da igual, olvídalo, déjalo, no importa',
    'AMAZON.HelpIntent': 'ayuda, ayúdame, me puedes ayudar, puedes ayudarme, necesito ayuda',
    'AMAZON.LoopOffIntent': 'desactiva el bucle',
    'AMAZON.LoopOnIntent': 'activa el bucle, en bucle',
    'AMAZON.NavigateHomeIntent': `ve al inicio, ir al inicio, vuelve al inicio, pantalla de inicio,
      ve a la pantalla de inicio, llévame al inicio`,
    'AMAZON.NextIntent': 'siguiente, salta, pasa al siguiente',
    'AMAZON.NoIntent': 'no, no gracias, nop, para nada, de ninguna manera, mejor no',
    'AMAZON.PauseIntent': 'pausa, pausar, ponlo en pausa',
    'AMAZON.PreviousIntent': 'anterior, vuelve atrás, atrás',
    'AMAZON.RepeatIntent':
      'repite, repetir, repítelo, repite eso, repetir eso, puedes repetir, dilo otra vez',
    'AMAZON.ResumeIntent': 'continúa, continuar, sigue, reanuda',
    'AMAZON.ShuffleOffIntent': 'desactiva el modo aleatorio',
    'AMAZON.ShuffleOnIntent': 'modo aleatorio, reproducción aleatoria',
    'AMAZON.StartOverIntent': 'vuelve a empezar, empieza de nuevo, empezar de nuevo',
    'AMAZON.StopIntent': 'para, parar, detente, stop, alto, basta, cállate, silencio, terminar',
    'AMAZON.YesIntent':
      'sí, sí por favor, claro, claro que sí, por supuesto, vale, dale, desde luego, sip',
  },
  unanswered: 'gracias, muchas gracias, salir, sal',
  littleWords: `el, la, los, las, lo, un, una, unos, unas, de, del, a, al, en, con, por, para, sobre, y, o,
    e, que, qué, quién, cuál, cuáles, cómo, dónde, cuándo, cuánto, si, se, me, mi, mis, mí, yo, tú, te,
    nos, él, ella, es, soy, eres, son, está, están, estoy, era, fue, ser, ha, he, has, han, hay, haber,
    tengo, tienes, tiene, puedo, puedes, puede, quiero, quieres, quisiera, dime, dame, di, decir, dice,
    muestra, este, esta, esto, ese, esa, eso, todo, todos, toda, todas, sabes, saber, aquí, más`,
  decisive: 'no, nunca, nada, tu, tus',
  notNames: 'luego, mañana, tarde, pronto, cansado, cansada, quizás, nadie, seguro, segura',
};
