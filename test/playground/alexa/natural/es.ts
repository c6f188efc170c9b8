import type { Natural } from './Natural';

export const es: Natural = {
  launch: [
    'Alexa, abre {skill} por favor',
    'inicia {skill}',
    '¿puedes abrir {skill}?',
    'quiero usar {skill}',
    'empieza {skill}',
    '{skill}',
  ],
  oneShots: {
    WhoAmIIntent: ['pregúntale a {skill} quién soy', 'pregunta a {skill} cómo me llamo'],
    MyEmailIntent: ['pregunta a {skill} por mi correo electrónico'],
    OrderStatusIntent: ['pregunta a {skill} dónde está mi pedido'],
    ForgetMeIntent: ['dile a {skill} que me olvide', 'dile a {skill} olvídame'],
    'AMAZON.HelpIntent': ['pide ayuda a {skill}', 'pide a {skill} ayuda'],
  },
  inSession: {
    WhoAmIIntent: ['eh, ¿quién soy?', 'quien soy yo', '¿puedes decirme cómo me llamo?'],
    MyEmailIntent: [
      '¿cuál es mi correo electrónico, por favor?',
      'dime por favor mi correo electrónico',
      'me puedes decir mi correo',
    ],
    OrderStatusIntent: ['oye, ¿dónde está mi pedido?', '¿sabes dónde está mi paquete?'],
    LinkAccountIntent: ['quisiera vincular mi cuenta por favor', 'vincula mi cuenta ahora'],
    LinkStatusIntent: ['¿está ya vinculada mi cuenta?', '¿mi cuenta está vinculada?'],
    UnlinkAccountIntent: ['desvincula mi cuenta ahora mismo'],
    ForgetMeIntent: ['por favor borra todos mis datos', 'quiero que me olvides ahora'],
    KnowledgeIntent: ['dime por favor qué sabes de mí'],
    CallMeIntent: ['llámame Hugo por favor', 'pues llámame Hugo'],
    'AMAZON.YesIntent': ['sí por favor', 'claro que sí', 'vale'],
    'AMAZON.NoIntent': ['no gracias', 'para nada', 'mejor no'],
    'AMAZON.HelpIntent': ['ayuda por favor', '¿me puedes ayudar?'],
    'AMAZON.StopIntent': ['para', 'gracias, eso es todo', 'basta'],
    'AMAZON.RepeatIntent': ['repite por favor', '¿puedes repetir eso?'],
    'AMAZON.CancelIntent': ['cancela', 'da igual'],
  },
  nothing: [
    '¿qué tiempo hará mañana?',
    'pon música de los beatles',
    'pide una pizza',
    'no me olvides',
    '¿qué hora es?',
    '¿cómo te llamas?',
  ],
};
