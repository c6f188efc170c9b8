import { failed, passed, type Outcome } from '../../linking/doctor/Check';
import type { Candidate } from './Candidate';

/** What is wrong in a locale, one text for each fault. */
export type FaultsByLocale = Readonly<Record<string, readonly string[]>>;

/** Returns the locales of the package. */
export function localesOf({ manifest }: Candidate): string[] {
  return Object.keys(manifest.publishingInformation?.locales ?? {});
}

/**
 * Looks at each locale.
 *
 * @param faultsOf returns what is wrong in a locale
 */
export function inEachLocale(
  candidate: Candidate,
  faultsOf: (locale: string) => readonly string[],
): FaultsByLocale {
  return Object.fromEntries(localesOf(candidate).map((locale) => [locale, faultsOf(locale)]));
}

/** Returns what is wrong, one line for each fault, with the locales that have it. */
export function linesOf(faults: FaultsByLocale): string[] {
  const localesWith = new Map<string, string[]>();
  for (const [locale, texts] of Object.entries(faults)) {
    for (const text of new Set(texts)) {
      localesWith.set(text, [...(localesWith.get(text) ?? []), locale]);
    }
  }
  const total = Object.keys(faults).length;
  return [...localesWith].map(([text, locales]) => `${nameLocales(locales, total)}: ${text}`);
}

/** Returns the names of some locales, or says that it's all of them. */
export function nameLocales(locales: readonly string[], total: number): string {
  return locales.length === total && total > 1 ? 'every locale' : locales.join(', ');
}

/**
 * Returns `failed` with every fault, or `passed`.
 *
 * @param good what to say if there is none
 * @param fix what to do about them
 */
export function judge(faults: FaultsByLocale, good: string, fix: string): Outcome {
  const lines = linesOf(faults);
  if (lines.length > 0) return failed(lines.join('\n'), fix);
  return passed(`${good}, in ${Object.keys(faults).length} locales`);
}
