import type { Language } from '../Language';
import { names } from './names';
import { texts } from './texts';

const invocationName = 'マイスキル';

/** Japanese. */
export const ja = {
  locales: ['ja-JP'],
  name: 'マイスキル',
  invocationName,
  summary: 'アカウントをリンクすると、アレクサがお名前で挨拶します。',
  description:
    'Alexaアプリで一度アカウントをリンクすると、スキルがあなたのことを覚えます。' +
    `「アレクサ、${invocationName}を開いて」と言うと、お名前で挨拶します。` +
    'お名前や、アカウントのメールアドレスを聞いたり、呼び名を決めたりできます。' +
    'リンクの解除方法を聞いたり、すべてを忘れさせたりすることもできます。',
  examplePhrases: [
    `アレクサ、${invocationName}を開いて`,
    `アレクサ、${invocationName}で私は誰`,
    `アレクサ、${invocationName}でメールアドレスを教えて`,
  ],
  keywords: ['アカウントリンク', 'サインイン', 'プロフィール'],
  texts,
  names,
} as const satisfies Language<'ja'>;
