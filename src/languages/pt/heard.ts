import type { Heard } from '../Heard';

/** What Alexa understands in Brazilian Portuguese by itself. */
export const heard: Heard = {
  wakeWords: 'alexa',
  launch: [
    '(abrir|abra|abre|iniciar|inicie|inicia|começar|comece|começa|lançar|lance|lança|executar|execute|' +
      'carregar|carregue|usar|use|usa|jogar|jogue|joga|ir para|vá para|ativar|ative|ativa|falar com|' +
      'fale com|fala com|conversar com) {skill}',
    '{skill}',
  ],
  ask: [
    '(pergunte|pergunta|perguntar|peça|pede|pedir|diga|diz|dizer|fale|fala) ' +
      '(para|a|ao|à|pra|pro) {skill} (|se|que|sobre|por|para|qual) {request}',
    '(peça|pede|pedir|pergunte|pergunta) {request} (para|a|ao|à|pra|pro) {skill}',
    '(abrir|abra|abre|usar|use|usa) {skill} (|e|para) {request}',
    '(|me dê|me dá|me diga|me mostra|busque) {request} (em|no|na|com|de|do|da|usando|pelo|pela) {skill}',
  ],
  articles: 'a, o, as, os',
  before: `por favor, você pode, pode, você poderia, poderia, dá pra, dá para, você pode me dizer,
    pode me dizer, poderia me dizer, me diga, me diz, me fala, me conta, eu posso, posso, eu quero, quero,
    eu queria, queria, eu gostaria de, gostaria de, eu preciso, preciso, eu preciso de, eu tenho que,
    quero saber, eu quero saber, eu queria saber, gostaria de saber, quero que, quero que você, você sabe,
    sabe, você sabe se, deixa eu, vamos, agora, então, e, bom, bem, é, hum, ah, oh, ei, oi, olá, bom dia,
    boa tarde, ok, okay, tá, só, olha`,
  after: `por favor, por gentileza, obrigado, obrigada, valeu, pra mim, para mim, se puder, se possível,
    agora, já, de novo, então, mesmo, aí`,
  fillers: `hum, ah, é, então, só, mesmo, realmente, simplesmente, talvez, exatamente, atualmente, aí, tipo`,
  builtIns: {
    'AMAZON.CancelIntent':
      'cancelar, cancela, cancele, deixa pra lá, esquece isso, não importa, deixa',
    'AMAZON.HelpIntent': 'ajuda, me ajuda, me ajude, você pode me ajudar, pode me ajudar, socorro',
    'AMAZON.LoopOffIntent': 'desligar repetição',
    'AMAZON.LoopOnIntent': 'ligar repetição',
    'AMAZON.NavigateHomeIntent': `ir para o início, vá para o início, voltar para o início, tela inicial,
      ir para a tela inicial, volta para o início`,
    'AMAZON.NextIntent': 'próximo, próxima, pular, avançar',
    'AMAZON.NoIntent': 'não, não obrigado, não obrigada, nem pensar, de jeito nenhum, melhor não',
    'AMAZON.PauseIntent': 'pausar, pausa, pause',
    'AMAZON.PreviousIntent': 'anterior, voltar, volta',
    'AMAZON.RepeatIntent':
      'repetir, repete, repita, repete isso, repetir isso, repita isso, pode repetir, fala de novo',
    'AMAZON.ResumeIntent': 'continuar, continua, continue',
    'AMAZON.ShuffleOffIntent': 'desligar modo aleatório',
    'AMAZON.ShuffleOnIntent': 'modo aleatório, ligar modo aleatório',
    'AMAZON.StartOverIntent': 'recomeçar, começar de novo, começar do início',
    'AMAZON.StopIntent':
      'parar, pare, para, chega, silêncio, cala a boca, stop, encerrar, desligar',
    'AMAZON.YesIntent':
      'sim, sim por favor, claro, claro que sim, com certeza, pode ser, isso, quero sim, uhum',
  },
  unanswered: 'obrigado, obrigada, valeu, sair, sai',
  littleWords: `o, a, os, as, um, uma, de, do, da, dos, das, em, no, na, nos, nas, ao, à, com, por, pelo, pela,
    para, pra, pro, sobre, e, ou, que, quem, qual, quais, como, onde, cadê, quando, quanto, se, eu, me, mim,
    meu, minha, meus, minhas, você, te, ele, ela, nós, sou, é, são, está, estou, era, foi, ser, tem, tenho,
    ter, há, posso, pode, quero, quer, queria, diga, diz, dizer, fala, mostra, este, esta, esse, essa, isso,
    isto, tudo, todos, toda, todas, sabe, sei, aqui, mais`,
  decisive: 'não, nunca, nada, seu, sua, teu, tua',
  notNames: 'depois, tarde, amanhã, logo, cansado, cansada, talvez, ninguém, perdido, perdida',
};
