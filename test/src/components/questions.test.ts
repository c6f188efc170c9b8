import { texts as en } from '../../../src/languages/en/texts';
import type { App, ComponentTreeNode } from '@jovotech/framework';
import fc from 'fast-check';
import { createApp } from '../../../src/app';
import { tidyEnvelope } from '../../../src/alexa/envelope';
import {
  confirmation,
  type Question,
  QUESTIONS,
  readState,
} from '../../../src/components/questions';
import { AccountStore } from '../../../src/store/AccountStore';
import { idOf } from '../../../src/store/records';
import { plant } from '../../support/canaries';
import { envelope, intent, USER_ID } from '../../support/envelope';
import { claims, startUserinfoServer, type UserinfoServer } from '../../support/userinfoServer';
import { Exchange } from '../../support/Exchange';

const questions: readonly Question[] = [
  { text: 'forget.confirm' },
  { text: 'nickname.confirm', values: { name: 'Captain 42' } },
  { text: 'nickname.confirmWish', values: { name: 'Captain' } },
];

const speaker = idOf(USER_ID);

/** What Jovo writes into the session when the skill asks. */
function stateOf(question: Question): unknown[] {
  return [
    { component: QUESTIONS[question.text].asker },
    { ...confirmation(question), component: 'ConfirmationComponent', data: { speaker } },
  ];
}

/** A part of a state: correct, nearly correct, or arbitrary. */
const almost = (...right: unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...right) }, fc.jsonValue({ maxDepth: 1 }));

const askers = Object.values(QUESTIONS);
const components = [
  ...askers.map(({ asker }) => asker),
  'ConfirmationComponent',
  'SkillEventComponent',
];
const handlers = [...askers.flatMap(({ yes, no }) => [yes, no]), 'forgetAlexaUser'];
const texts = Object.keys(QUESTIONS);

const craftedItem = fc.record(
  {
    component: almost(...components),
    resolve: fc.record(
      { yes: almost(...handlers), no: almost(...handlers), other: almost(...handlers) },
      { requiredKeys: [] },
    ),
    config: fc.record(
      {
        text: almost(...texts, 'goodbye'),
        values: almost({ name: 'Captain' }, { name: '<audio/>' }, {}),
        message: almost('<audio src="https://evil.example/x.mp3"/>'),
        '__proto__.message': almost({ type: 'output', name: 'WelcomeOutput' }),
      },
      { requiredKeys: [] },
    ),
    subState: almost('x'),
    data: almost({ speaker }),
  },
  { requiredKeys: ['component'] },
);
const craftedState = fc.array(
  fc.oneof(craftedItem, fc.constantFrom(...questions.flatMap(stateOf))),
  { minLength: 1, maxLength: 3 },
);

describe('A question', () => {
  test.each(questions)('$text is known again in the next request', (question) => {
    const stored: unknown = JSON.parse(JSON.stringify(stateOf(question)));
    expect(readState(stored)).toEqual(stored);
  });

  test.each(Object.entries(QUESTIONS))(
    '%s leads to handlers of the component that asks it',
    (_text, question) => {
      const { componentTree } = createApp({ auth0Url: 'http://127.0.0.1:9' });
      const node = componentTree.getNodeAt([question.asker]) as ComponentTreeNode;
      const { prototype } = node.metadata.target as { prototype: object };
      expect(prototype).toHaveProperty(question.yes, expect.any(Function));
      expect(prototype).toHaveProperty(question.no, expect.any(Function));
    },
  );

  test("is either exactly one of the skill's, or rejected", () => {
    const genuine = questions.map((question) => JSON.stringify(stateOf(question)));
    fc.assert(
      fc.property(craftedState, (state) => {
        const read = readState(JSON.parse(JSON.stringify(state)));
        if (read === undefined) return;
        const name = (read[1]?.config as { values?: { name?: string } }).values?.name ?? '';
        const known = genuine.map((text) => text.replace(/Captain( 42)?/, name));
        expect(known).toContain(JSON.stringify(inOrder(read)));
      }),
      { numRuns: 2_000 },
    );
  });
});

/** The same state with its properties in the order in which Jovo writes them. */
function inOrder(state: readonly { component: string; [key: string]: unknown }[]): unknown[] {
  return state.map(({ component, resolve, config, data }, index) =>
    index === 0 ? { component } : { resolve, config, component, data },
  );
}

describe('A session that this skill did not write', () => {
  let auth0: UserinfoServer;
  let app: App;
  const store = new AccountStore();

  beforeAll(async () => {
    auth0 = await startUserinfoServer();
    auth0.answerWith(claims({ sub: 'auth0|ada', given_name: 'Ada' }));
    app = createApp({ auth0Url: auth0.url }, store);
    await app.initialize();
  });
  afterAll(() => auth0.close());

  async function answer(
    name: string,
    state: unknown,
    { data, ...session }: { readonly data?: object; readonly new?: unknown } = {},
  ): Promise<string> {
    const says = { request: intent(name), accessToken: plant('token-of-ada') };
    const body = envelope({ ...says, attributes: { state, data } });
    const sent = { ...body, session: { ...body.session, ...session } };
    const exchange = new Exchange(tidyEnvelope(JSON.parse(JSON.stringify(sent)) as object));
    await app.handle(exchange);
    return exchange.response.response.outputSpeech?.ssml ?? '';
  }

  const confirming = { component: 'ConfirmationComponent', data: {} };
  const forget = { ...confirming, config: { text: 'forget.confirm' } };
  test.each<[string, string, unknown[], string | RegExp]>([
    [
      'turns a "no" into erasing',
      'AMAZON.NoIntent',
      [
        { component: 'PrivacyComponent' },
        { ...forget, resolve: { yes: 'keepAll', no: 'forgetAll' } },
      ],
      /Goodbye/,
    ],
    [
      'reaches the component for events',
      'AMAZON.YesIntent',
      [
        { component: 'SkillEventComponent' },
        { ...confirming, resolve: { yes: 'forgetAlexaUser' }, config: {} },
      ],
      en.withoutMemory.help.linked[0],
    ],
    [
      'contains texts of its own',
      'AMAZON.FallbackIntent',
      [
        { component: 'PrivacyComponent' },
        {
          ...forget,
          resolve: { yes: 'forgetAll', no: 'keepAll' },
          config: { ...forget.config, message: '<audio src="https://evil.example/x.mp3"/>' },
        },
      ],
      en.help.fallback[0],
    ],
    [
      'has a dotted key',
      'AMAZON.FallbackIntent',
      [
        { component: 'PrivacyComponent' },
        {
          ...forget,
          resolve: {},
          config: {
            ...forget.config,
            a: { '__proto__.message': { type: 'output', name: 'WelcomeOutput' } },
          },
        },
      ],
      en.help.fallback[0],
    ],
    [
      'was written by an older version',
      'AMAZON.YesIntent',
      [
        { component: 'PrivacyComponent' },
        {
          ...confirming,
          resolve: { yes: 'forgetAll', no: 'keepAll' },
          config: { question: 'forget.confirm' },
        },
      ],
      en.withoutMemory.help.linked[0],
    ],
  ])('and that %s is dropped', async (_what, says, state, hears) => {
    const erasing = [jest.spyOn(store, 'forgetAccount'), jest.spyOn(store, 'forgetAlexaUser')];
    expect(await answer(says, state)).toMatch(hears);
    for (const erase of erasing) expect(erase).not.toHaveBeenCalled();
    expect(({} as { message?: unknown }).message).toBeUndefined();
  });

  test('erases nothing, whatever it looks like', async () => {
    const genuine = JSON.stringify(inOrder(stateOf(questions[0] as Question) as never));
    const erasing = [jest.spyOn(store, 'forgetAccount'), jest.spyOn(store, 'forgetAlexaUser')];
    await fc.assert(
      fc.asyncProperty(
        craftedState,
        fc.constantFrom('AMAZON.YesIntent', 'AMAZON.NoIntent', 'AMAZON.HelpIntent', 'forgetAll'),
        async (state, says) => {
          fc.pre(JSON.stringify(inOrder(readState(state) ?? [])) !== genuine);
          await answer(says, state);
          for (const erase of erasing) expect(erase).not.toHaveBeenCalled();
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([true, null])(
    "is one that has just begun, or doesn't say, so no question was asked in it: new is %j",
    async (isNew) => {
      const erase = jest.spyOn(store, 'forgetAccount');
      const data = { misses: 2 };
      const question = stateOf({ text: 'forget.confirm' });
      const hears = await answer('AMAZON.YesIntent', question, { data, new: isNew });
      expect(erase).not.toHaveBeenCalled();
      expect(hears).toMatch(en.withoutMemory.help.linked[0]);
      const repeated = await answer('AMAZON.FallbackIntent', undefined, { data, new: isNew });
      expect(repeated).toMatch(en.help.fallback[0]);
    },
  );

  test('is distinguished from one that it did write', async () => {
    const erase = jest.spyOn(store, 'forgetAccount').mockClear();
    expect(await answer('AMAZON.YesIntent', stateOf({ text: 'forget.confirm' }))).toMatch(/Done/);
    expect(erase).toHaveBeenCalledTimes(1);
  });
});
