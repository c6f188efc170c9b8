import type { Texts } from '../Language';

/** What is said in Brazilian Portuguese. Alexa says "você". */
export const texts: Texts = {
  welcome: {
    named: [
      'Olá de novo, {{name}}! O que você quer saber?',
      'Que bom ter você de volta, {{name}}! Como posso ajudar?',
    ],
    nameless: [
      'Olá de novo! O que você quer saber?',
      'Que bom ter você de volta! Como posso ajudar?',
    ],
    firstNamed: 'Olá, {{name}}! Sua conta já está vinculada. O que você quer saber?',
    firstNameless: 'Olá! Sua conta já está vinculada. O que você quer saber?',
  },
  account: {
    notLinked:
      'Quando você vincular sua conta, vou saber o seu nome. Abra o cartão no aplicativo Alexa e faça login.',
    personNotLinked:
      'Para isso, preciso da sua própria conta. Abra o cartão no aplicativo Alexa e faça login.',
    linkAgain: 'Seu login expirou. Abra o cartão no aplicativo Alexa e faça login de novo.',
    misconfigured:
      'Desculpe, não consigo acessar sua conta, porque esta skill não está bem configurada. Por favor, avise o desenvolvedor.',
    unavailable:
      'Desculpe, não consigo acessar sua conta agora. Tente de novo daqui a alguns minutos.',
  },
  whoAmI: {
    named: 'Você é {{name}}.',
    nameless: 'Sua conta está vinculada, mas não tem nenhum nome.',
    namedAndCalled: 'Você é {{name}}, e eu te chamo de {{nickname}}.',
    called: 'Eu te chamo de {{nickname}}. Não tem nenhum nome na sua conta.',
  },
  nickname: {
    kept: 'Tudo bem, a partir de agora vou te chamar de {{name}}.',
    confirm: 'Quer que eu te chame de {{name}}?',
    confirmWish:
      'Olá de novo! Antes de você vincular sua conta, alguém pediu para ser chamado de {{name}}. Quer que eu te chame assim?',
    refused: 'Tudo bem, deixa pra lá.',
    unusable:
      'Desculpe, não posso usar isso como nome. Você pode dizer: me chame de Capitão. Como quer que eu te chame?',
    waits:
      'Vou te chamar de {{name}} assim que sua conta for vinculada. Abra o cartão no aplicativo Alexa e faça login.',
    current: 'Eu te chamo de {{name}}, como você pediu.',
    fromAccount:
      'Eu te chamo de {{name}}, como está na sua conta. Para mudar, diga: me chame de Capitão. O que você quer fazer?',
    none: 'Ainda não sei como te chamar. Você pode dizer: me chame de Capitão. Como quer que eu te chame?',
    notKept: 'Desculpe, não consigo guardar apelidos. O que mais você quer saber?',
    nothingToForget: 'Você não me deu nenhum apelido, então não tenho nada para esquecer.',
    forgotten: 'Tudo bem, esqueci o seu apelido.',
  },
  known: {
    nameAndEmail: 'Na sua conta, vejo o seu nome, {{name}}, e o seu e-mail.',
    name: 'Na sua conta, vejo o seu nome, {{name}}.',
    email: 'Na sua conta, vejo o seu e-mail, mas nenhum nome.',
    neither: 'Na sua conta, não vejo nem o seu nome nem o seu e-mail.',
    nickname: 'Guardei o seu apelido, {{name}}, e o ID da sua conta.',
    link: 'Só guardei o ID da sua conta.',
    nothing: 'Não guardei nada sobre você.',
    unavailable: 'Não consigo verificar agora o que guardei.',
    more: 'Para apagar o que guardei, diga: me esqueça. O que você quer fazer?',
    notLinked:
      'Sua conta não está vinculada, então não sei quem você é. Se você me deu um apelido, só guardo por um dia.',
  },
  forget: {
    confirm: 'Isso não pode ser desfeito. Quer que eu esqueça tudo o que guardei sobre você?',
    done: 'Pronto. Esqueci tudo sobre você. Tchau!',
    doneButLinked:
      'Pronto, esqueci tudo. Sua conta continua vinculada. Para desvincular, desative esta skill no aplicativo Alexa. Tchau!',
    doneButPersonLinked:
      'Pronto, esqueci tudo. Sua conta continua vinculada ao seu perfil da Alexa. Você pode mudar isso no aplicativo. Tchau!',
    failed:
      'Desculpe, algo deu errado e não consegui esquecer tudo. Peça de novo mais tarde, por favor.',
    kept: 'Tudo bem, vou deixar tudo como está.',
  },
  memory: {
    unavailable: 'Desculpe, minha memória não está funcionando agora. Tente de novo mais tarde.',
  },
  orders: {
    none: 'Você ainda não pediu nada.',
    preparing: 'Seu pedido, {{item}}, está sendo preparado.',
    onItsWay: 'Seu pedido, {{item}}, está a caminho.',
    delivered: 'Seu pedido, {{item}}, já foi entregue.',
    expected: 'A previsão de entrega é {{date}}.',
    all: 'Você pediu {{items}}.',
    newest: 'Seus últimos pedidos foram {{items}}.',
    permissionMissing:
      'Para ver seus pedidos, preciso de uma nova permissão. Abra o cartão no aplicativo Alexa e faça login de novo.',
    unavailable:
      'Desculpe, não consigo ver seus pedidos agora. Tente de novo daqui a alguns minutos.',
  },
  email: {
    known: 'Seu e-mail é {{spoken}}. Soletrando a primeira parte: {{spelled}}.',
    unknown: 'Sua conta está vinculada, mas não tem nenhum e-mail.',
    tooLong: 'Seu e-mail é longo demais para eu ler em voz alta.',
    at: 'arroba',
    dot: 'ponto',
    dash: 'hífen',
    underscore: 'underline',
    plus: 'mais',
  },
  link: {
    alreadyLinked:
      'Sua conta já está vinculada. Para trocar, desative esta skill no aplicativo Alexa e depois ative de novo.',
    personLinked:
      'Sua própria conta está vinculada ao seu perfil da Alexa. Você pode mudar isso no aplicativo Alexa.',
    linked: 'Sim, sua conta está vinculada.',
    linkedAs: 'Sim, sua conta está vinculada. Você é {{name}}.',
    linkedUnchecked: 'Sua conta está vinculada, mas não consigo acessá-la agora.',
    howToUnlink:
      'Para desvincular sua conta, desative esta skill no aplicativo Alexa. Para usar outra, ative de novo.',
    nothingToUnlink: 'Sua conta não está vinculada. Para vincular, diga: vincule minha conta.',
  },
  help: {
    linked: [
      'Você pode perguntar: quem sou eu? Ou: qual é o meu e-mail? Ou dizer: me chame de Capitão. O que você quer fazer?',
      'Você pode perguntar: o que você sabe sobre mim? Ou dizer: desvincule minha conta. O que você quer fazer?',
    ],
    unlinked:
      'Com sua conta vinculada, posso responder às suas perguntas. Diga: vincule minha conta. O que você quer fazer?',
    fallback: [
      'Desculpe, não entendi. Você pode perguntar: quem sou eu? Ou dizer: ajuda. O que você quer fazer?',
      'Desculpe, não sei o que você quer dizer. Se precisar de ideias, diga: ajuda. O que você quer fazer?',
    ],
    fallbackAgain: 'Ainda não entendi.',
    giveUp: 'Desculpe, com isso não posso ajudar. Tchau!',
  },
  screen: {
    hello: 'Olá, {{name}}',
    helloNameless: 'Olá',
    hint: 'O que você quer saber?',
    whoAmI: 'Quem sou eu?',
    whatYouKnow: 'O que você sabe sobre mim?',
    help: 'Ajuda',
    linkTitle: 'Vincule sua conta',
    openApp: 'Abra o aplicativo Alexa no celular',
    openCard: 'Abra o cartão desta skill',
    signIn: 'Faça login',
    signedIn: 'Já fiz login',
    orders: 'Seus pedidos',
    preparing: 'Em preparação',
    onItsWay: 'A caminho',
    delivered: 'Entregue',
    orderStatus: 'Onde está meu pedido?',
  },
  withOrders: {
    help: {
      linked: [
        'Você pode perguntar: onde está meu pedido? O que eu pedi? Ou: quem sou eu? O que você quer fazer?',
        'Você pode perguntar: o que você sabe sobre mim? Ou dizer: desvincule minha conta. O que você quer fazer?',
      ],
    },
  },
  withoutMemory: {
    nickname: {
      fromAccount: 'Eu te chamo de {{name}}, como está na sua conta. O que mais você quer saber?',
      none: 'Não tem nenhum nome na sua conta. O que mais você quer saber?',
    },
    known: {
      notLinked:
        'Sua conta não está vinculada, então não sei quem você é. Não guardo nada sobre você.',
    },
    forget: {
      confirm: 'Só guardo o seu perfil por alguns minutos. Quer que eu esqueça agora?',
    },
    help: {
      linked: [
        'Você pode perguntar: quem sou eu? Ou: qual é o meu e-mail? O que você quer fazer?',
        'Você pode perguntar: o que você sabe sobre mim? Ou dizer: desvincule minha conta. O que você quer fazer?',
      ],
    },
  },
  anythingElse: ['Mais alguma coisa?', 'Precisa de algo mais?'],
  reprompt: 'Você pode perguntar: quem sou eu? Ou dizer: ajuda. O que você quer fazer?',
  goodbye: ['Tchau!', 'Até mais!'],
  apology: 'Desculpe, algo deu errado. Tente de novo mais tarde.',
};
