import { texts as english } from '../../../src/languages/en/texts';

/** A text and its key, such as `welcome.named`. */
export type Entry = readonly [key: string, text: string];

/** Returns all texts, and each one of several. */
export function textsIn(tree: object, path = ''): Entry[] {
  return Object.entries(tree).flatMap(([key, child]: [string, string | object]): Entry[] => {
    if (typeof child === 'string') return [[`${path}${key}`, child]];
    if (Array.isArray(child)) return child.map((text: string) => [`${path}${key}`, text] as const);
    return textsIn(child, `${path}${key}.`);
  });
}

/** Returns the keys of texts that are missing, superfluous or have other values than in English. */
export function misfits(tree: object): string[] {
  const valuesOf = (texts: object): Map<string, Set<string>> => {
    const values = new Map<string, Set<string>>();
    for (const [key, text] of textsIn(texts)) {
      const found = (text.match(/{{.*?}}/g) ?? []).sort().join();
      values.set(key, (values.get(key) ?? new Set()).add(found));
    }
    return values;
  };
  const expected = valuesOf(english);
  const actual = valuesOf(tree);
  const describe = (values: Set<string> | undefined): string => [...(values ?? ['-'])].join('|');
  return [...new Set([...expected.keys(), ...actual.keys()])].filter(
    (key) => describe(expected.get(key)) !== describe(actual.get(key)),
  );
}
