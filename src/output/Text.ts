import type { PlaceholderOf, TextKey } from '../i18n';
import type { Ssml } from './ssml';

/** What is put into a text. A string may hold anything, for it is escaped. */
export type ValuesOf<Key extends TextKey> = Readonly<Record<PlaceholderOf<Key>, string | Ssml>>;

/** A text and exactly the values that it needs: `{ text: 'welcome.named', values: { name } }`. */
export type Text<Keys extends TextKey = TextKey> = {
  [Key in Keys]: [PlaceholderOf<Key>] extends [never]
    ? { text: Key; values?: undefined }
    : { text: Key; values: ValuesOf<Key> };
}[Keys];

/** The same as arguments: `'welcome.named', { name }`. */
export type TextArguments<Key extends TextKey> = [PlaceholderOf<Key>] extends [never]
  ? [text: Key]
  : [text: Key, values: ValuesOf<Key>];
