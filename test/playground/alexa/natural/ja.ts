import type { Natural } from './Natural';

export const ja: Natural = {
  launch: [
    'アレクサ、{skill}を起動して',
    '{skill}を開いてください',
    'アレクサ、{skill}をスタートして。',
    'アレクサ {skill} を 開いて',
    '{skill}を開いてくれる?',
    '{skill}',
  ],
  oneShots: {
    WhoAmIIntent: ['{skill}に私は誰か聞いて', '{skill}を開いて、私の名前を教えて'],
    MyEmailIntent: [
      'アレクサ、{skill}でメールアドレスを確認してください',
      '{skill}に私のメールアドレスを聞いて',
    ],
    OrderStatusIntent: ['{skill}で荷物はどこ'],
    ForgetMeIntent: ['{skill}で私のデータを消して'],
    'AMAZON.HelpIntent': ['{skill}でヘルプ', '{skill}の使い方を教えて'],
  },
  inSession: {
    WhoAmIIntent: ['えっと、私は誰', '私の名前は何でしたっけ', '私の名前を教えてくれる?'],
    MyEmailIntent: [
      'すみません、メールアドレスを教えてください',
      '私のメールアドレスを教えてもらえますか',
      'メールアドレスは何だっけ',
    ],
    OrderStatusIntent: ['荷物は今どこ', 'ねえ、注文はどこですか'],
    LinkAccountIntent: ['アカウントをリンクしてほしいです', 'じゃあアカウントをリンクして'],
    LinkStatusIntent: ['アカウントはもうリンクされていますか'],
    UnlinkAccountIntent: ['リンクを解除してくれますか'],
    ForgetMeIntent: ['私のデータを全部消してください', '私のことは全部忘れて'],
    KnowledgeIntent: ['私について何を知っているの'],
    CallMeIntent: ['ヒロと呼んでください', 'これからはヒロって呼んでね', '私のことは太郎と呼んで'],
    'AMAZON.YesIntent': ['はい', 'うん', 'はい、お願いします', 'そうです'],
    'AMAZON.NoIntent': ['いいえ', 'いや', '違います', 'いいえ、結構です'],
    'AMAZON.HelpIntent': ['ヘルプ', '助けて', '使い方を教えてください'],
    'AMAZON.StopIntent': ['ストップ', '止めて', 'もういいです', 'ありがとう'],
    'AMAZON.RepeatIntent': ['もう一度言ってください', '繰り返して'],
    'AMAZON.CancelIntent': ['キャンセル', 'やっぱりやめる'],
  },
  nothing: [
    '明日の天気は',
    '音楽をかけて',
    'ピザを注文して',
    '私を忘れないで',
    '今何時',
    'あなたの名前は何',
    'メールアドレスを消して',
  ],
};
