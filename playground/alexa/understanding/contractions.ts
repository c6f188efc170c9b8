import { words, type Word } from './words';

/** The long forms of what follows an apostrophe. After most other words, `'s` is a possessive. */
const endings: readonly (readonly [ending: RegExp, long: string])[] = [
  [/(?<=^(what|who|how|where|that|it|here|there|name))['’]s$/u, 'is'],
  [/n['’]t$/u, 'not'],
  [/['’]m$/u, 'am'],
  [/['’]re$/u, 'are'],
  [/['’]ve$/u, 'have'],
  [/['’]ll$/u, 'will'],
  [/['’]d$/u, 'would'],
];

/** Contractions that are irregular, or that people type without an apostrophe. */
const wholes: Readonly<Record<string, readonly [string, string]>> = {
  arent: ['are', 'not'],
  cannot: ['can', 'not'],
  cant: ['can', 'not'],
  didnt: ['did', 'not'],
  doesnt: ['does', 'not'],
  dont: ['do', 'not'],
  heres: ['here', 'is'],
  hows: ['how', 'is'],
  im: ['i', 'am'],
  isnt: ['is', 'not'],
  its: ['it', 'is'],
  ive: ['i', 'have'],
  thats: ['that', 'is'],
  theres: ['there', 'is'],
  whats: ['what', 'is'],
  wheres: ['where', 'is'],
  whos: ['who', 'is'],
  wont: ['will', 'not'],
  youre: ['you', 'are'],
};

/**
 * Returns an utterance with long forms in place of contractions: `what is` for `what's`. Slot values
 * keep what was said, because only the first word of a long form is spoken.
 *
 * @param spoken the utterance
 */
export function withoutContractions(spoken: readonly Word[]): Word[] {
  return spoken.flatMap((word) => {
    const [first, second] = wholes[word.sound] ?? split(word.spoken) ?? [];
    if (first === undefined || second === undefined) return [word];
    return [
      { spoken: word.spoken, sound: first },
      { spoken: '', sound: second },
    ];
  });
}

function split(spoken: string): [string, string] | undefined {
  for (const [ending, long] of endings) {
    const [stem] = words(spoken.replace(ending, ''));
    if (ending.test(spoken) && stem) return [stem.sound, long];
  }
  return undefined;
}
