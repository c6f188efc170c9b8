import type { OutputTemplate } from '@jovotech/framework';
import { AlexaOutputTemplateConverterStrategy, AlexaResponse } from '@jovotech/platform-alexa';
import { skipClasses } from '../../../src/jovo/skipClasses';
import { loggedLines } from '../../support/capturedLog';

/** Outputs of text, and others, which have to be converted by Jovo. */
const outputs: readonly (readonly [title: string, output: OutputTemplate | OutputTemplate[]])[] = [
  ['a message', { message: 'Hello.' }],
  ['a question', [{ message: 'Hello?', reprompt: 'Well?', listen: true }]],
  ['an end', { message: 'Goodbye.', listen: false }],
  ['nothing', []],
  ['a message that is too long', { message: 'x'.repeat(9_000) }],
  ['SSML that is too long', { message: `<speak>${'x'.repeat(9_000)}</speak>` }],
  ['two messages', [{ message: 'Hello.' }, { message: 'Goodbye.', listen: false }]],
  ['a message of two parts', { message: { speech: 'Hello.', text: 'Hi.' } }],
  ['a card', { message: 'Hello.', card: { title: 'Title', content: 'Content' } }],
  [
    'a response for Alexa',
    {
      message: 'Hello.',
      platforms: { alexa: { nativeResponse: { response: { card: { type: 'LinkAccount' } } } } },
    },
  ],
  ['another message for Alexa', { message: 'Hello.', platforms: { alexa: { message: 'Hi.' } } }],
  ['quick replies', { message: 'Hello?', quickReplies: ['yes', 'no'] }],
];

/** As relievePlatform sets it. */
const config = { genericOutputToApl: false, omitWarnings: true };

test.each(outputs)('%s is converted as Jovo does it', (_title, output) => {
  const copyOf = (): OutputTemplate => structuredClone(output) as OutputTemplate;
  const jovos = new AlexaOutputTemplateConverterStrategy(config);
  const lean = new AlexaOutputTemplateConverterStrategy(config);
  skipClasses(lean);
  const response = lean.toResponse(lean.normalizeOutput(copyOf()));
  expect(JSON.parse(JSON.stringify(response))).toEqual(
    JSON.parse(JSON.stringify(jovos.toResponse(jovos.normalizeOutput(copyOf())))),
  );
  expect(response).toBeInstanceOf(AlexaResponse);
});

test('Outputs are converted as Jovo does it, which is logged, if Jovo has changed', () => {
  const strategy = new AlexaOutputTemplateConverterStrategy(config);
  const { prototype } = AlexaOutputTemplateConverterStrategy;
  Object.assign(prototype, { convertNews: () => undefined });
  try {
    skipClasses(strategy);
  } finally {
    Reflect.deleteProperty(prototype, 'convertNews');
  }
  expect(Object.hasOwn(strategy, 'normalizeOutput')).toBe(false);
  expect(loggedLines()).toContainEqual(expect.objectContaining({ trick: 'skipClasses' }));
});
