import { readdirSync, readFileSync } from 'node:fs';
import { modelFaults } from '../../cli/modelFaults';

const required = ['Help', 'Stop', 'Cancel'].map((name) => ({ name: `AMAZON.${name}Intent` }));
const long = 'b'.repeat(141);
const LONG_VALUE = `Kind: "${long}" is longer than 140 characters`;

test.each(readdirSync('models'))('the model of this project is good: %s', (file) => {
  expect(modelFaults(readFileSync(`models/${file}`, 'utf8'))).toEqual([]);
});

test.each([
  ['{query}', 'needs other words beside a slot of type AMAZON.SearchQuery'],
  ['find {query} for {name}', 'has another slot beside one of type AMAZON.SearchQuery'],
  ['find {query} and {query}', 'uses a slot twice'],
  ['find {thing}', 'uses the slot "thing", which is not declared'],
  ['top 10 for {name}', 'has digits; spell numbers out'],
  ['find it!', /^has characters other than letters/],
  ['find {name', /^has characters other than letters/],
  ['find, please', /^has characters other than letters/],
  ['', 'is empty'],
  ['a'.repeat(201), 'is longer than 200 characters'],
])('the sample "%s" is refused', (sample, fault) => {
  const faults = faultsOf({ FindIntent: find([sample]) });
  expect(faults).toHaveLength(1);
  const prefix = `FindIntent: "${sample}" `;
  expect(faults[0]?.startsWith(prefix)).toBe(true);
  expect(faults[0]?.slice(prefix.length)).toMatch(fault);
});

test.each([
  'find {query} please',
  "what's on",
  'b. b. c.',
  'well-known_thing',
  'ich heiße {name}',
  '私の名前は {name}',
  'मेरा नाम {name} है',
])('the sample "%s" is fine', (sample) => {
  expect(faultsOf({ FindIntent: find([sample]) })).toEqual([]);
});

test('the same words cannot be a sample twice, whatever their case and the name of a slot', () => {
  const slot = { other: { type: { alexa: 'AMAZON.FirstName' } } };
  const faults = faultsOf({
    OneIntent: find(['call  me {name}', 'who am I', 'who am i']),
    TwoIntent: { phrases: ['Call me {other}'], entities: slot },
  });
  expect(faults).toEqual([
    'OneIntent: "who am i" appears more than once',
    'TwoIntent: "Call me {other}" is also a sample of OneIntent',
  ]);
});

test('names, slots and intents are checked, and every fault is reported at once', () => {
  const faults = faultsOf({
    'My Intent2': { phrases: ['one {a_slot}'], entities: { a_slot: { type: 'Nothing' } } },
    EmptyIntent: { phrases: [] },
    UnusedIntent: { phrases: ['unused'], entities: { 'no-name': { type: { alexa: 'AMAZON.X' } } } },
    'AMAZON.HelpIntent': { phrases: ['save me'] },
  });
  expect(faults).toEqual([
    'AMAZON.HelpIntent: appears more than once',
    "My Intent2: an intent's name can contain only letters and underscores",
    'EmptyIntent: has no sample',
    'My Intent2: slot "a_slot": the type "Nothing" is not defined',
    'UnusedIntent: slot "no-name": a slot\'s name can contain only letters and underscores',
    'UnusedIntent: slot "no-name": no sample uses it',
  ]);
});

test('a slot that Alexa asks for needs no sample of the intent', () => {
  const type = { alexa: 'AMAZON.FirstName' };
  const asked = { type, alexa: { samples: ['my name is {name}'] } };
  expect(faultsOf({ AIntent: { phrases: ['a'], entities: { name: asked } } })).toEqual([]);
});

test('the intents that every skill needs must be there', () => {
  expect(modelFaults('{"intents":{"AIntent":{"phrases":["a"]}}}')).toEqual(
    ['Help', 'Stop', 'Cancel'].map(
      (name) => `AMAZON.${name}Intent: is missing, and Amazon requires it`,
    ),
  );
});

test('limits on the number of intents and on the length of values are checked', () => {
  const word = (number: number): string =>
    [...String(number)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');
  const many = Array.from({ length: 248 }, (_, n) => [`I${word(n)}`, { phrases: [word(n)] }]);
  expect(faultsOf(Object.fromEntries(many) as object)).toEqual([
    '251 intents: Amazon accepts up to 250',
  ]);

  const entityTypes = { Kind: { values: ['a', { value: 'c', synonyms: [long] }] } };
  expect(faultsOf({}, { entityTypes })).toEqual([LONG_VALUE]);
});

describe("Of the values of Alexa's slot types", () => {
  const faultsOfValues = (values: unknown): string[] =>
    modelFaults(
      JSON.stringify({
        alexa: {
          interactionModel: {
            languageModel: { intents: required, types: [{ name: 'Kind', values }] },
          },
        },
      }),
    );
  const WHERE = 'alexa.interactionModel.languageModel.types.0.values';

  test.each([
    ['values without synonyms are fine', [{ name: { value: 'a' } }], []],
    ['long synonyms are refused', [{ name: { value: 'a', synonyms: [long] } }], [LONG_VALUE]],
    ['long values are refused', [{ name: { value: long } }], [LONG_VALUE]],
    [
      'empty ones are refused',
      [{ name: { value: ' ', synonyms: [''] } }],
      ['Kind: a value or a synonym is empty', 'Kind: a value or a synonym is empty'],
    ],
    [
      'those in the form of Jovo are refused',
      [{ value: 'a', synonyms: ['b'] }],
      [expect.stringContaining(`${WHERE}.0.name: `)],
    ],
    [
      'a name that is only a text is refused',
      [{ name: 'a' }],
      [expect.stringContaining(`${WHERE}.0.name: `)],
    ],
    [
      'a synonym outside a list is refused',
      [{ name: { value: 'a', synonyms: 'b' } }],
      [expect.stringContaining(`${WHERE}.0.name.synonyms: `)],
    ],
  ])('%s', (_, values, faults) => {
    expect(faultsOfValues(values)).toEqual(faults);
  });
});

test('broken JSON is reported in one line with its position', () => {
  expect(modelFaults('{\n  "intents": {\n    oops\n  }\n}')).toEqual([
    expect.stringMatching(/^line 3, column 5: not valid JSON/),
  ]);
  expect(modelFaults('{ "intents": [] }')).toEqual([expect.stringMatching(/^intents: /)]);
});

function find(phrases: string[]): object {
  const used = (slot: string): boolean => phrases.some((phrase) => phrase.includes(`{${slot}}`));
  const entities = {
    ...(used('query') && { query: { type: { alexa: 'AMAZON.SearchQuery' } } }),
    ...(used('name') && { name: { type: { alexa: 'AMAZON.FirstName' } } }),
  };
  return { phrases, entities };
}

function faultsOf(intents: object, more: object = {}): string[] {
  const alexa = { interactionModel: { languageModel: { intents: required } } };
  return modelFaults(JSON.stringify({ intents, alexa, ...more }));
}
