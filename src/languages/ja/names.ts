import swearWords from 'naughty-words/ja.json';
import type { NameWords } from '../Language';

/** What Japanese speakers say around a nickname, or instead of one. */
export const names: NameWords = {
  before: 'えっと, えーと, あの, じゃあ, できれば',
  after:
    'さん, ちゃん, くん, さま, 様, です, だよ, でお願い, でお願いします, お願いします, でいいよ',
  notNames: `あとで, 後で, 明日, また, 何, なに, 何か, なんでもいい, 何でもいい, なんでも, 何も, 全部, 誰も,
    誰か, 忘れて, いいえ, いや, はい, うん, たぶん, やめて, ストップ, キャンセル, ヘルプ, 名前, あだ名, 呼び名,
    ニックネーム, 私, わたし, 僕, 俺, それ, これ, あなた, わからない, 知らない, なし, ない`,
  spokenAddress: /アット(マーク)?.+ドット|ドット(ジェーピー|コム|ネット)/,
  swearWords,
};
