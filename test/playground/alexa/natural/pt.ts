import type { Natural } from './Natural';

export const pt: Natural = {
  launch: [
    'Alexa, abra {skill} por favor',
    'abre a {skill}',
    'você pode abrir {skill}',
    'quero usar {skill}',
    'iniciar {skill}',
    '{skill}',
  ],
  oneShots: {
    WhoAmIIntent: ['pergunta pra {skill} quem eu sou', 'pergunte à {skill} qual é o meu nome'],
    MyEmailIntent: ['pergunte para a {skill} meu e-mail'],
    OrderStatusIntent: ['pergunte para {skill} onde está meu pedido'],
    ForgetMeIntent: ['diga para {skill} esqueça de mim', 'peça para {skill} apagar meus dados'],
    'AMAZON.HelpIntent': ['peça ajuda para {skill}', 'peça para {skill} ajuda'],
  },
  inSession: {
    WhoAmIIntent: [
      'então quem sou eu',
      'você pode me dizer meu nome',
      'você sabe quem eu sou mesmo',
    ],
    MyEmailIntent: [
      'qual é o meu email por favor',
      'pode me dizer qual é o meu e-mail',
      'me fala meu email aí',
    ],
    OrderStatusIntent: ['oi, cadê meu pedido', 'você sabe onde está meu pacote'],
    LinkAccountIntent: ['eu queria vincular minha conta por favor', 'agora vincule minha conta'],
    LinkStatusIntent: ['minha conta já está vinculada agora'],
    UnlinkAccountIntent: ['desvincule minha conta agora mesmo'],
    ForgetMeIntent: ['por favor apague todos os meus dados', 'esqueça tudo sobre mim agora'],
    KnowledgeIntent: ['me conta o que você sabe de mim'],
    CallMeIntent: ['me chama de Hugo por favor', 'então me chame de Hugo'],
    'AMAZON.YesIntent': ['sim por favor', 'claro', 'com certeza'],
    'AMAZON.NoIntent': ['não obrigado', 'não obrigada', 'melhor não'],
    'AMAZON.HelpIntent': ['ajuda por favor', 'você pode me ajudar'],
    'AMAZON.StopIntent': ['pare', 'obrigada, é só isso', 'tchau alexa'],
    'AMAZON.RepeatIntent': ['repete por favor', 'pode repetir isso'],
    'AMAZON.CancelIntent': ['cancela', 'deixa pra lá'],
  },
  nothing: [
    'como vai estar o tempo amanhã',
    'toca uma música',
    'pede uma pizza',
    'não me esqueça',
    'que horas são',
    'qual é o seu nome',
  ],
};
