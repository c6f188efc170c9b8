import type { Changes, Texts } from '../Language';

/** What is said differently in Latin America: past tense, and words such as "vale". */
export const american: Changes<Texts> = {
  account: {
    linkAgain: 'Tu sesión venció. Abre la tarjeta en la app de Alexa y vuelve a iniciar sesión.',
    notLinked:
      'Cuando vincules tu cuenta, sabré cómo te llamas. Abre la tarjeta en la app de Alexa e inicia sesión.',
    personNotLinked:
      'Para eso necesito tu propia cuenta. Abre la tarjeta en la app de Alexa e inicia sesión.',
  },
  nickname: {
    kept: 'Listo, de ahora en adelante te llamaré {{name}}.',
    confirmWish:
      '¡Hola de nuevo! Antes de vincular tu cuenta, alguien me pidió que le dijera {{name}}. ¿Quieres que te llame así?',
    refused: 'Está bien, no lo haré.',
    waits:
      'Te llamaré {{name}} cuando tu cuenta esté vinculada. Abre la tarjeta en la app de Alexa e inicia sesión.',
    fromAccount:
      'Te llamo {{name}}, como dice en tu cuenta. Para cambiarlo, di: llámame Capitán. ¿Qué quieres hacer?',
    forgotten: 'Listo, olvidé tu apodo.',
  },
  known: {
    nickname: 'Guardé tu apodo, {{name}}, y el ID de tu cuenta.',
    link: 'Solo guardé el ID de tu cuenta.',
    more: 'Para borrar lo que guardé, di: olvídame. ¿Qué quieres hacer?',
    unavailable: 'En este momento no puedo revisar lo que guardé.',
    notLinked:
      'Tu cuenta no está vinculada, así que no sé quién eres. Si me dijiste un apodo, lo guardo solo un día.',
  },
  forget: {
    confirm: 'Esto no se puede deshacer. ¿Quieres que olvide todo lo que guardé sobre ti?',
    done: 'Listo. Olvidé todo sobre ti. ¡Adiós!',
    doneButLinked:
      'Listo, olvidé todo. Tu cuenta sigue vinculada. Para desvincularla, deshabilita esta skill en la app de Alexa. ¡Adiós!',
    failed: 'Lo siento, algo salió mal y no pude olvidar todo. Vuelve a pedírmelo más tarde.',
    kept: 'Está bien, dejo todo como está.',
  },
  screen: {
    openApp: 'Abre la app de Alexa en tu celular',
    signedIn: 'Ya inicié sesión',
  },
  orders: {
    delivered: 'Tu pedido, {{item}}, ya fue entregado.',
    all: 'Pediste {{items}}.',
    newest: 'Lo último que pediste fue {{items}}.',
    permissionMissing:
      'Para ver tus pedidos necesito un permiso nuevo. Abre la tarjeta en la app de Alexa y vuelve a iniciar sesión.',
  },
  link: {
    alreadyLinked:
      'Tu cuenta ya está vinculada. Para cambiarla, deshabilita esta skill en la app de Alexa y vuelve a habilitarla.',
    howToUnlink:
      'Para desvincular tu cuenta, deshabilita esta skill en la app de Alexa. Para usar otra, vuelve a habilitarla.',
  },
  help: {
    fallback: [
      'Lo siento, no te entendí. Puedes preguntar: ¿quién soy? O decir: ayuda. ¿Qué quieres hacer?',
      'Disculpa, no sé a qué te refieres. Si necesitas ideas, di: ayuda. ¿Qué quieres hacer?',
    ],
  },
  withOrders: {
    help: {
      linked: [
        'Puedes preguntar: ¿dónde está mi pedido? ¿Qué pedí? O: ¿quién soy? ¿Qué quieres hacer?',
        'Puedes preguntar: ¿qué sabes de mí? O decir: desvincula mi cuenta. ¿Qué quieres hacer?',
      ],
    },
  },
  withoutMemory: {
    nickname: { fromAccount: 'Te llamo {{name}}, como dice en tu cuenta. ¿Qué más quieres saber?' },
  },
  apology: 'Lo siento, algo salió mal. Inténtalo de nuevo más tarde.',
};
