import { readdirSync, readFileSync } from 'node:fs';
import { checkModel, type ModelReport } from '../../../cli/model/checkModel';

const required = ['Help', 'Stop', 'Cancel'].map((name) => ({ name: `AMAZON.${name}Intent` }));
const long = 'b'.repeat(141);
const LONG_VALUE = `Kind: "${long}" is longer than 140 characters`;

test.each(readdirSync('models'))('the model of this project is good: %s', (file) => {
  expect(checkModel(readFileSync(`models/${file}`, 'utf8'))).toEqual({ faults: [], warnings: [] });
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
    "My Intent2: an intent's name must begin with a letter, and can contain only letters and underscores",
    'EmptyIntent: has no sample',
    'My Intent2: slot "a_slot": the type "Nothing" is not defined',
    'UnusedIntent: slot "no-name": a slot\'s name must begin with a letter, and can contain only letters and underscores',
    'UnusedIntent: slot "no-name": no sample uses it',
  ]);
});

test('names begin with a letter', () => {
  const entities = { _name: { type: { alexa: 'AMAZON.FirstName' } } };
  const faults = faultsOf({ _Intent: { phrases: ['a {_name}'], entities } });
  expect(faults).toEqual([
    expect.stringMatching(/^_Intent: an intent's name must begin with a letter/),
    expect.stringMatching(/^_Intent: slot "_name": a slot's name must begin with a letter/),
  ]);
});

test('a slot that Alexa asks for needs no sample of the intent', () => {
  const type = { alexa: 'AMAZON.FirstName' };
  const asked = { type, alexa: { samples: ['my name is {name}'] } };
  expect(faultsOf({ AIntent: { phrases: ['a'], entities: { name: asked } } })).toEqual([]);
});

test('the intents that every skill needs must be there', () => {
  expect(checkModel('{"intents":{"AIntent":{"phrases":["a"]}}}').faults).toEqual(
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
  const faultsOfValues = (values: unknown): readonly string[] =>
    reportOnTypes([{ name: 'Kind', values }]).faults;
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

describe('A slot type', () => {
  const values = ['red', { value: 'blue', synonyms: ['azure'] }];

  test.each(['My-Type 1', 'Kind2', '_Kind', 'my.kind', ''])('cannot be named "%s"', (name) => {
    expect(faultsOf({}, { entityTypes: { [name]: { values } } })).toEqual([
      `${name}: a slot type's name must begin with a letter, and can contain only letters and underscores`,
    ]);
  });

  test.each(['Kind', 'LIST_OF_KINDS', 'AMAZON.FirstName'])('can be named "%s"', (name) => {
    const good = { faults: [], warnings: [] };
    expect(report({}, { entityTypes: { [name]: { values } } })).toEqual(good);
  });

  test('has at least one value', () => {
    expect(faultsOf({}, { entityTypes: { Kind: { values: [] } } })).toEqual(['Kind: has no value']);
    expect(faultsOf({}, { entityTypes: { Kind: {} } })).toEqual(['Kind: has no value']);
    expect(reportOnTypes([{ name: 'Kind' }]).faults).toEqual(['Kind: has no value']);
  });

  test('needs no value if a catalog has them', () => {
    const valueSupplier = { type: 'CatalogValueSupplier', valueCatalog: { catalogId: 'c' } };
    expect(reportOnTypes([{ name: 'Kind', valueSupplier }]).faults).toEqual([]);
  });

  test.each([
    ['as a value', ['red', 'Red ']],
    ['as a value and its own synonym', [{ value: 'red', synonyms: ['red'] }]],
    ['as a synonym of two values', [...values, { value: 'cyan', synonyms: ['azure'] }]],
  ])('that has a word twice %s is worth a warning', (_, twice) => {
    const { faults, warnings } = report({}, { entityTypes: { Kind: { values: twice } } });
    expect(faults).toEqual([]);
    expect(warnings).toEqual([
      expect.stringMatching(/^Kind: "(red|Red |azure)" appears more than once$/),
    ]);
  });
});

describe('A name that Amazon may not know is worth a warning', () => {
  test('for a slot type', () => {
    const entities = { name: { type: { alexa: 'AMAZON.NoSuch' } } };
    const { faults, warnings } = report({ AIntent: { phrases: ['a {name}'], entities } });
    expect(faults).toEqual([]);
    expect(warnings).toEqual([
      'AIntent: slot "name": AMAZON.NoSuch is not a built-in slot type that this project knows: check its spelling',
    ]);
  });

  test('for a slot type with more values', () => {
    expect(reportOnTypes([{ name: 'AMAZON.NoSuch', values: [{ name: { value: 'a' } }] }])).toEqual({
      faults: [],
      warnings: [
        'AMAZON.NoSuch: is not a built-in slot type that this project knows: check its spelling',
      ],
    });
  });

  test('for an intent', () => {
    const { faults, warnings } = report({
      'AMAZON.NoSuchIntent': { phrases: ['save me'] },
      'AMAZON.RepeatIntent': { phrases: ['once more'] },
      'AMAZON.SearchAction<object@WeatherForecast>': { phrases: [] },
    });
    expect(faults).toEqual([]);
    expect(warnings).toEqual([
      'AMAZON.NoSuchIntent: is not a built-in intent that this project knows: check its spelling',
    ]);
  });

  test("but not for the types that Amazon's compiler for Alexa Conversations knows", () => {
    const compiler = readFileSync(
      require.resolve('@alexa/acdl/dist/lib/schema-0.0.0/builtins.json'),
      'utf8',
    );
    const known = new Set(compiler.match(/AMAZON\.[A-Za-z_]+/g));
    expect(known.size).toBeGreaterThan(90);
    const types = [...known].map((name) => ({ name, values: [{ name: { value: 'a' } }] }));
    expect(reportOnTypes(types).warnings).toEqual([]);
  });
});

test('broken JSON is reported in one line with its position', () => {
  expect(checkModel('{\n  "intents": {\n    oops\n  }\n}').faults).toEqual([
    expect.stringMatching(/^line 3, column 5: not valid JSON/),
  ]);
  expect(checkModel('{ "intents": [] }').faults).toEqual([expect.stringMatching(/^intents: /)]);
});

function find(phrases: string[]): object {
  const used = (slot: string): boolean => phrases.some((phrase) => phrase.includes(`{${slot}}`));
  const entities = {
    ...(used('query') && { query: { type: { alexa: 'AMAZON.SearchQuery' } } }),
    ...(used('name') && { name: { type: { alexa: 'AMAZON.FirstName' } } }),
  };
  return { phrases, entities };
}

function report(intents: object, more: object = {}): ModelReport {
  const alexa = { interactionModel: { languageModel: { intents: required } } };
  return checkModel(JSON.stringify({ intents, alexa, ...more }));
}

function faultsOf(intents: object, more: object = {}): readonly string[] {
  return report(intents, more).faults;
}

/** Reports on a model with types in Alexa's form. */
function reportOnTypes(types: readonly object[]): ModelReport {
  return report(
    {},
    { alexa: { interactionModel: { languageModel: { intents: required, types } } } },
  );
}
