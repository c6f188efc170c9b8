import type { Heard } from '../Heard';

/** What Alexa understands in Japanese by itself. */
export const heard: Heard = {
  isUnspaced: true,
  wakeWords: 'アレクサ, alexa',
  launch: [
    '{skill}(を|)(開いて|起動して|開始して|始めて|はじめて|立ち上げて|使って|使いたい|呼んで|' +
      '呼び出して|実行して|ひらいて)',
    '{skill}を(スタートして|スタート|オープンして)',
    '{skill}(をお願い|につないで|に接続して|で遊びたい|を開きたい)',
    '{skill}',
  ],
  ask: [
    '{skill}(で|に|を使って|を開いて|を起動して|の|から){request}',
    '{skill}(に|で){request}(を|か|と|って|)(聞いて|きいて|たずねて|尋ねて|調べて|確認して|言って|伝えて|' +
      'お願いして|頼んで)',
    '{request}(を|か|と|って|){skill}(に|で)(聞いて|きいて|尋ねて|調べて|確認して)',
  ],
  articles: '',
  before: `ねえ, ねぇ, あの, あのね, えっと, えーと, ええと, うーんと, じゃあ, では, それじゃあ, すみません, すいません,
    ちょっと, よかったら, できれば, お願い, こんにちは, おはよう, こんばんは, さあ, それで, で, もし`,
  after: `ください, 下さい, お願い, お願いします, おねがい, おねがいします, くれる, くれますか, くれない,
    くれませんか, もらえる, もらえますか, もらえない, もらえませんか, ほしい, ほしいです, ほしいんだけど, 欲しい,
    いただけますか, ちょうだい, ね, よ, な, の, か, かな, かしら, んだっけ, だっけ, でしたっけ, です, ですか,
    でしょうか, なの, なのか, みて, みてください`,
  fillers: 'えっと, えーと, ええと, あのね, うーんと, ちょっと, すみません, すいません',
  builtIns: {
    'AMAZON.CancelIntent':
      'キャンセル, キャンセルして, 取り消し, 取り消して, やっぱりやめる, やっぱりいい',
    'AMAZON.HelpIntent': 'ヘルプ, どうすればいいの, 使い方を教えて, 助けて, 手伝って',
    'AMAZON.LoopOffIntent': 'ループをオフにして, ループ解除',
    'AMAZON.LoopOnIntent': 'ループ, ループをオンにして',
    'AMAZON.NavigateHomeIntent':
      'ホームに戻って, ホームへ, ホーム画面に戻って, ホーム画面, ホームを表示して',
    'AMAZON.NextIntent': '次, 次へ, スキップ, 次をお願い',
    'AMAZON.NoIntent':
      'いいえ, いや, いえ, ううん, ノー, 違います, ちがう, 違う, だめ, 結構です, いらない',
    'AMAZON.PauseIntent': '一時停止, 一時停止して, ポーズ',
    'AMAZON.PreviousIntent': '前へ, 前に戻って, 戻って',
    'AMAZON.RepeatIntent':
      'もう一度, もう一度言って, もう一回, もう一回言って, 繰り返して, リピート',
    'AMAZON.ResumeIntent': '再開, 再開して, 続けて, 続き',
    'AMAZON.ShuffleOffIntent': 'シャッフルをオフにして, シャッフル解除',
    'AMAZON.ShuffleOnIntent': 'シャッフル, シャッフルして',
    'AMAZON.StartOverIntent': '最初から, 最初からやり直して, やり直し, はじめから',
    'AMAZON.StopIntent':
      'ストップ, 止めて, とめて, 停止, 停止して, 終わり, 終了, うるさい, 静かにして, やめて',
    'AMAZON.YesIntent':
      'はい, うん, ええ, イエス, そう, そうです, いいよ, いいです, オーケー, もちろん, お願いします, お願い',
  },
  unanswered: 'ありがとう, ありがとうございます, どうも, 閉じる, 終わる',
  // Hiragana mostly stands for particles and endings. The meaning is in the other signs.
  littleWords:
    [...'あいうえおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどな'].join() +
    ',' +
    [...'にぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろわをん'].join(),
  decisive: 'ないで, ません, なくて, たくない, いらない, あなた',
  notNames:
    '何, なに, 誰, だれ, どこ, いつ, どう, を, ない, ます, あとで, 後で, 明日, 今日, 疲れ, もう',
};
