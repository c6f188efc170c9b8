import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { hi } from './hi';
import { it } from './it';
import { ja } from './ja';
import type { Natural } from './Natural';
import { pt } from './pt';

/** What people say. A language that isn't here is tested with its own data only. */
export const natural: Readonly<Record<string, Natural>> = {
  de,
  en,
  es,
  fr,
  hi,
  it,
  ja,
  pt,
};
