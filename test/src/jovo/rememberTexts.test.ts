import { App, I18Next } from '@jovotech/framework';
import { rememberTexts } from '../../../src/jovo/rememberTexts';
import { loggedLines } from '../../support/capturedLog';

const texts = {
  en: {
    plain: 'Hello!',
    several: ['One, {{name}}.', 'Two, {{name}}.', 'Three.'],
    branch: { named: 'Hello, {{name}} of {{place}}!' },
    spaced: 'Hello, {{ name }}!',
    nested: 'I say: $t(plain)',
    counted: '{{count}} orders',
    both: 'English',
  },
  'en-GB': { both: 'British' },
};

/** What is asked for, and the values. */
const cases: readonly (readonly [string, Record<string, unknown> | undefined])[] = [
  ['plain', { lng: 'en-US' }],
  ['plain', undefined],
  ['both', { lng: 'en-US' }],
  ['both', { lng: 'en-GB' }],
  ['both', { lng: 'de-DE' }],
  ['several', { lng: 'en-US', name: 'Ada' }],
  ['several', { lng: 'en-US', name: '$& {{place}} $t(plain)' }],
  ['branch.named', { lng: 'en-US', name: 'Ada', place: '{{name}}' }],
  ['branch.named', { lng: 'en-US', name: 'Ada' }],
  ['branch', { lng: 'en-US' }],
  ['spaced', { lng: 'en-US', name: 'Ada' }],
  ['nested', { lng: 'en-US' }],
  ['counted', { lng: 'en-US', count: 3 }],
  ['counted', { lng: 'en-US', count: '3' }],
  ['missing', { lng: 'en-US' }],
];

async function createApp(): Promise<App> {
  const resources = Object.fromEntries(
    Object.entries(texts).map(([locale, translation]) => [locale, { translation }]),
  );
  const interpolation = { escapeValue: false, skipOnVariables: true };
  const app = new App({ i18n: { resources, fallbackLng: 'en', interpolation } });
  await app.i18n.initialize();
  return app;
}

const say = ({ i18n }: App, path: string, options?: Record<string, unknown>): unknown =>
  (i18n.t as (path: string, options?: object) => unknown)(path, options && { ...options });

test.each(cases)('"%s" with %j is what i18next finds, now and later', async (path, options) => {
  const found = say(await createApp(), path, options);
  const app = await createApp();
  rememberTexts(app);
  expect(say(app, path, options)).toEqual(found);
  expect(say(app, path, options)).toEqual(found);
});

test('a text is looked up once, and holds no values', async () => {
  const app = await createApp();
  const lookUps = jest.spyOn(app.i18n.i18n, 't');
  rememberTexts(app);
  for (const name of ['Ada', 'Bob', 'Ada']) {
    expect(say(app, 'branch.named', { lng: 'en-US', name, place: 'here' })).toContain(name);
  }
  expect(lookUps).toHaveBeenCalledTimes(1);
  expect(JSON.stringify(lookUps.mock.calls)).not.toContain('Ada');
});

test('texts are looked up each time, which is logged, if Jovo has changed', async () => {
  const app = await createApp();
  Object.assign(I18Next.prototype, { exists: () => true });
  try {
    rememberTexts(app);
  } finally {
    Reflect.deleteProperty(I18Next.prototype, 'exists');
  }
  expect(Object.hasOwn(app.i18n, 't')).toBe(false);
  expect(loggedLines()).toContainEqual(expect.objectContaining({ trick: 'rememberTexts' }));
});
