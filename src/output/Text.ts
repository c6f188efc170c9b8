import type { PlaceholderOf, TextKey } from '../i18n';
import type { Ssml } from './ssml';

/** The values of a text's placeholders. Strings are escaped, so they may contain anything. */
export type ValuesOf<Key extends TextKey> = Readonly<Record<PlaceholderOf<Key>, string | Ssml>>;

/** A text and exactly the values it needs: `{ text: 'welcome.named', values: { name } }`. */
export type Text<Keys extends TextKey = TextKey> = {
  [Key in Keys]: [PlaceholderOf<Key>] extends [never]
    ? { text: Key; values?: undefined }
    : { text: Key; values: ValuesOf<Key> };
}[Keys];

/** The same as function arguments: `'welcome.named', { name }`. */
export type TextArguments<Key extends TextKey> = [PlaceholderOf<Key>] extends [never]
  ? [text: Key]
  : [text: Key, values: ValuesOf<Key>];
