import type { Texts } from '../Language';

/** What is said in Spanish. Alexa says "tú". */
export const texts: Texts = {
  welcome: {
    named: [
      '¡Hola de nuevo, {{name}}! ¿Qué quieres saber?',
      '¡Qué bien que hayas vuelto, {{name}}! ¿En qué te ayudo?',
    ],
    nameless: [
      '¡Hola de nuevo! ¿Qué quieres saber?',
      '¡Qué bien que hayas vuelto! ¿En qué te ayudo?',
    ],
    firstNamed: '¡Hola, {{name}}! Tu cuenta ya está vinculada. ¿Qué quieres saber?',
    firstNameless: '¡Hola! Tu cuenta ya está vinculada. ¿Qué quieres saber?',
  },
  account: {
    notLinked:
      'Cuando vincules tu cuenta, sabré cómo te llamas. Abre la tarjeta en la aplicación Alexa e inicia sesión.',
    personNotLinked:
      'Para eso necesito tu propia cuenta. Abre la tarjeta en la aplicación Alexa e inicia sesión.',
    linkAgain:
      'Tu sesión ha caducado. Abre la tarjeta en la aplicación Alexa y vuelve a iniciar sesión.',
    misconfigured:
      'Lo siento, no puedo acceder a tu cuenta porque esta skill no está bien configurada. Por favor, avisa al desarrollador.',
    unavailable:
      'Lo siento, ahora mismo no puedo acceder a tu cuenta. Inténtalo de nuevo en unos minutos.',
  },
  whoAmI: {
    named: 'Eres {{name}}.',
    nameless: 'Tu cuenta está vinculada, pero no tiene ningún nombre.',
    namedAndCalled: 'Eres {{name}}, y yo te llamo {{nickname}}.',
    called: 'Te llamo {{nickname}}. En tu cuenta no hay ningún nombre.',
  },
  nickname: {
    kept: 'Vale, a partir de ahora te llamaré {{name}}.',
    confirm: '¿Quieres que te llame {{name}}?',
    confirmWish:
      '¡Hola de nuevo! Antes de vincular tu cuenta, alguien me pidió que le llamara {{name}}. ¿Quieres que te llame así?',
    refused: 'Vale, no lo haré.',
    unusable:
      'Lo siento, eso no me sirve como nombre. Puedes decir: llámame Capitán. ¿Cómo quieres que te llame?',
    waits:
      'Te llamaré {{name}} cuando tu cuenta esté vinculada. Abre la tarjeta en la aplicación Alexa e inicia sesión.',
    current: 'Te llamo {{name}}, como me pediste.',
    fromAccount:
      'Te llamo {{name}}, como pone en tu cuenta. Para cambiarlo, di: llámame Capitán. ¿Qué quieres hacer?',
    none: 'Todavía no sé cómo llamarte. Puedes decir: llámame Capitán. ¿Cómo quieres que te llame?',
    notKept: 'Lo siento, no puedo recordar apodos. ¿Qué más quieres saber?',
    nothingToForget: 'No me has dicho ningún apodo, así que no hay nada que olvidar.',
    forgotten: 'Vale, he olvidado tu apodo.',
  },
  known: {
    nameAndEmail: 'En tu cuenta veo tu nombre, {{name}}, y tu correo.',
    name: 'En tu cuenta veo tu nombre, {{name}}.',
    email: 'En tu cuenta veo tu correo, pero ningún nombre.',
    neither: 'En tu cuenta no veo ni tu nombre ni tu correo.',
    nickname: 'He guardado tu apodo, {{name}}, y el ID de tu cuenta.',
    link: 'Solo he guardado el ID de tu cuenta.',
    nothing: 'No he guardado nada sobre ti.',
    unavailable: 'Ahora mismo no puedo mirar lo que he guardado.',
    more: 'Para borrar lo que he guardado, di: olvídame. ¿Qué quieres hacer?',
    notLinked:
      'Tu cuenta no está vinculada, así que no sé quién eres. Si me has dicho un apodo, lo guardo solo un día.',
  },
  forget: {
    confirm: 'Esto no se puede deshacer. ¿Quieres que olvide todo lo que he guardado sobre ti?',
    done: 'Listo. He olvidado todo sobre ti. ¡Adiós!',
    doneButLinked:
      'Listo, lo he olvidado todo. Tu cuenta sigue vinculada. Para desvincularla, desactiva esta skill en la aplicación Alexa. ¡Adiós!',
    doneButPersonLinked:
      'Listo, lo he olvidado todo. Tu cuenta sigue vinculada a tu perfil de Alexa. Puedes cambiarlo en la aplicación. ¡Adiós!',
    failed:
      'Lo siento, algo ha fallado y no he podido olvidarlo todo. Vuelve a pedírmelo más tarde.',
    kept: 'Vale, lo dejo todo como está.',
  },
  memory: {
    unavailable: 'Lo siento, ahora mismo me falla la memoria. Inténtalo de nuevo más tarde.',
  },
  orders: {
    none: 'Todavía no has pedido nada.',
    preparing: 'Tu pedido, {{item}}, se está preparando.',
    onItsWay: 'Tu pedido, {{item}}, está en camino.',
    delivered: 'Tu pedido, {{item}}, ya se ha entregado.',
    expected: 'Debería llegar el {{date}}.',
    all: 'Has pedido {{items}}.',
    newest: 'Lo último que has pedido es {{items}}.',
    permissionMissing:
      'Para ver tus pedidos necesito un permiso nuevo. Abre la tarjeta en la aplicación Alexa y vuelve a iniciar sesión.',
    unavailable:
      'Lo siento, ahora mismo no puedo ver tus pedidos. Inténtalo de nuevo en unos minutos.',
  },
  email: {
    known: 'Tu correo es {{spoken}}. La primera parte se deletrea: {{spelled}}.',
    unknown: 'Tu cuenta está vinculada, pero no tiene ningún correo electrónico.',
    tooLong: 'Tu correo electrónico es demasiado largo para leerlo en voz alta.',
    at: 'arroba',
    dot: 'punto',
    dash: 'guion',
    underscore: 'guion bajo',
    plus: 'más',
  },
  link: {
    alreadyLinked:
      'Tu cuenta ya está vinculada. Para cambiarla, desactiva esta skill en la aplicación Alexa y vuelve a activarla.',
    personLinked:
      'Tu propia cuenta está vinculada a tu perfil de Alexa. Puedes cambiarlo en la aplicación Alexa.',
    linked: 'Sí, tu cuenta está vinculada.',
    linkedAs: 'Sí, tu cuenta está vinculada. Eres {{name}}.',
    linkedUnchecked: 'Tu cuenta está vinculada, pero ahora mismo no puedo acceder a ella.',
    howToUnlink:
      'Para desvincular tu cuenta, desactiva esta skill en la aplicación Alexa. Para usar otra, vuelve a activarla.',
    nothingToUnlink: 'Tu cuenta no está vinculada. Para vincularla, di: vincula mi cuenta.',
  },
  help: {
    linked: [
      'Puedes preguntar: ¿quién soy? O: ¿cuál es mi correo? O decir: llámame Capitán. ¿Qué quieres hacer?',
      'Puedes preguntar: ¿qué sabes de mí? O decir: desvincula mi cuenta. ¿Qué quieres hacer?',
    ],
    unlinked:
      'Cuando vincules tu cuenta, podré responder a tus preguntas. Di: vincula mi cuenta. ¿Qué quieres hacer?',
    fallback: [
      'Lo siento, no te he entendido. Puedes preguntar: ¿quién soy? O decir: ayuda. ¿Qué quieres hacer?',
      'Perdona, no sé a qué te refieres. Si necesitas ideas, di: ayuda. ¿Qué quieres hacer?',
    ],
    fallbackAgain: 'Lo siento, sigo sin entenderte.',
    giveUp: 'Lo siento, con eso no puedo ayudarte. ¡Adiós!',
  },
  screen: {
    hello: 'Hola, {{name}}',
    helloNameless: 'Hola',
    hint: '¿Qué quieres saber?',
    whoAmI: '¿Quién soy?',
    whatYouKnow: '¿Qué sabes de mí?',
    help: 'Ayuda',
    linkTitle: 'Vincula tu cuenta',
    openApp: 'Abre la aplicación Alexa en tu móvil',
    openCard: 'Abre la tarjeta de esta skill',
    signIn: 'Inicia sesión',
    signedIn: 'Ya he iniciado sesión',
    orders: 'Tus pedidos',
    preparing: 'En preparación',
    onItsWay: 'En camino',
    delivered: 'Entregado',
    orderStatus: '¿Dónde está mi pedido?',
  },
  withOrders: {
    help: {
      linked: [
        'Puedes preguntar: ¿dónde está mi pedido? ¿Qué he pedido? O: ¿quién soy? ¿Qué quieres hacer?',
        'Puedes preguntar: ¿qué sabes de mí? O decir: desvincula mi cuenta. ¿Qué quieres hacer?',
      ],
    },
  },
  withoutMemory: {
    nickname: {
      fromAccount: 'Te llamo {{name}}, como pone en tu cuenta. ¿Qué más quieres saber?',
      none: 'En tu cuenta no hay ningún nombre. ¿Qué más quieres saber?',
    },
    known: {
      notLinked: 'Tu cuenta no está vinculada, así que no sé quién eres. No guardo nada sobre ti.',
    },
    forget: {
      confirm: 'Solo guardo tu perfil durante unos minutos. ¿Quieres que lo olvide ya?',
    },
    help: {
      linked: [
        'Puedes preguntar: ¿quién soy? O: ¿cuál es mi correo? ¿Qué quieres hacer?',
        'Puedes preguntar: ¿qué sabes de mí? O decir: desvincula mi cuenta. ¿Qué quieres hacer?',
      ],
    },
  },
  anythingElse: ['¿Algo más?', '¿Te ayudo con algo más?'],
  reprompt: 'Puedes preguntar: ¿quién soy? O decir: ayuda. ¿Qué quieres hacer?',
  goodbye: ['¡Adiós!', '¡Hasta luego!'],
  apology: 'Lo siento, algo ha fallado. Inténtalo de nuevo más tarde.',
};
