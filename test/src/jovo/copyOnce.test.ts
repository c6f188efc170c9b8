import {
  App,
  HandleRequest,
  OutputTemplateConverter,
  Platform,
  Plugin,
  type PluginConfig,
} from '@jovotech/framework';
import {
  type Alexa,
  AlexaOutputTemplateConverterStrategy,
  AlexaPlatform,
  AlexaRequest,
  type AlexaResponse,
} from '@jovotech/platform-alexa';
import { tidyEnvelope } from '../../../src/alexa/envelope';
import { createApp } from '../../../src/app';
import { GreetingComponent } from '../../../src/components/GreetingComponent';
import { cases } from '../../conversations/cases';
import { canary } from '../../support/canaries';
import { loggedLines } from '../../support/capturedLog';
import { envelope, type EnvelopeOptions } from '../../support/envelope';
import { startUserinfoServer, status, type UserinfoServer } from '../../support/userinfoServer';
import { Exchange } from '../../support/Exchange';

type Way = 'lean' | "Jovo's";

describe('The app that is copied once', () => {
  let auth0: UserinfoServer;
  let skill: App;

  beforeAll(async () => {
    auth0 = await startUserinfoServer();
  });
  afterAll(() => auth0.close());
  beforeEach(async () => {
    skill = createApp({ auth0Url: auth0.url });
    await skill.initialize();
  });

  async function ask(options: EnvelopeOptions = {}, way: Way = 'lean'): Promise<AlexaResponse> {
    const exchange = new Exchange(tidyEnvelope(envelope(options)));
    await (way === 'lean' ? skill.handle(exchange) : App.prototype.handle.call(skill, exchange));
    return exchange.response;
  }

  test.each(cases)('answers as Jovo does, and validly: $title', async ({ says, auth0: answer }) => {
    const answers = [];
    for (const way of ['lean', "Jovo's"] as const) {
      auth0.answerWith(answer ?? status(500));
      const options = { request: says, accessToken: answer && canary('token') };
      answers.push(await ask(options, way));
    }
    const [lean, jovos] = answers.map(withoutTimes);
    expect(lean).toEqual(jovos);
    const converter = new OutputTemplateConverter(new AlexaOutputTemplateConverterStrategy());
    expect(await converter.validateResponse(answers[0] as AlexaResponse)).toEqual([]);
  });

  test('is not copied for a request', async () => {
    const mounted = jest.spyOn(HandleRequest.prototype, 'mount');
    await ask();
    await ask();
    expect(mounted).not.toHaveBeenCalled();
  });

  test('uses the envelope without copying it', async () => {
    const copied = jest.spyOn(Platform.prototype, 'createRequestInstance');
    await ask();
    expect(copied).not.toHaveBeenCalled();
  });

  test('falls back to Jovo if a plugin may keep state', async () => {
    class Other extends Plugin {
      override getDefaultConfig(): PluginConfig {
        return {};
      }
    }
    skill = createApp({ auth0Url: auth0.url });
    skill.use(new Other());
    await skill.initialize();
    const mounted = jest.spyOn(HandleRequest.prototype, 'mount');
    expect((await ask()).response.card?.type).toBe('LinkAccount');
    expect(mounted).toHaveBeenCalledTimes(1);
  });

  test('falls back to Jovo if requests have unknown properties', async () => {
    skill = createApp({ auth0Url: auth0.url });
    // Jovo copies what the app holds into each request.
    Object.assign(skill, { lastUser: '' });
    await skill.initialize();
    const mounted = jest.spyOn(HandleRequest.prototype, 'mount');
    await ask();
    expect(mounted).toHaveBeenCalledTimes(1);
  });

  test('falls back to Jovo if cards may be shown as APL', async () => {
    skill = createApp({ auth0Url: auth0.url });
    const platform = skill.platforms[0] as AlexaPlatform;
    platform.config.output.genericOutputToApl = true;
    await skill.initialize();
    const mounted = jest.spyOn(HandleRequest.prototype, 'mount');
    await ask();
    expect(mounted).toHaveBeenCalledTimes(1);
  });

  test('falls back to Jovo if a platform has changed', async () => {
    Object.assign(AlexaPlatform.prototype, { onNews: () => undefined });
    try {
      skill = createApp({ auth0Url: auth0.url });
      await skill.initialize();
      const mounted = jest.spyOn(HandleRequest.prototype, 'mount');
      await ask();
      expect(mounted).toHaveBeenCalledTimes(1);
    } finally {
      Reflect.deleteProperty(AlexaPlatform.prototype, 'onNews');
    }
  });

  test('logs once that it falls back to Jovo', () => {
    const warnings = loggedLines().filter(({ trick }) => trick === 'copyOnce');
    expect(warnings).toEqual([
      expect.objectContaining({ level: 40, effect: expect.stringContaining('0.4 ms') as string }),
    ]);
  });

  test('copies the envelope, and logs that, if a platform creates requests differently', async () => {
    skill = createApp({ auth0Url: auth0.url });
    const makeRequest = jest.fn((body: object) => Object.assign(new AlexaRequest(), body));
    Object.assign(skill.platforms[0] as Platform, { createRequestInstance: makeRequest });
    await skill.initialize();
    expect((await ask()).response.card?.type).toBe('LinkAccount');
    await ask();
    expect(makeRequest).toHaveBeenCalledTimes(2);
    expect(loggedLines().filter(({ trick }) => trick === 'relievePlatform')).toHaveLength(1);
  });

  test.each<[string, (jovo: Alexa) => unknown]>([
    ['the configuration', ({ $config }) => Object.assign($config, { user: 'Ada' })],
    ['a plugin', ({ $platform }) => Object.assign($platform, { user: 'Ada' })],
    ['the configuration of a plugin', ({ $platform }) => ($platform.config.intentMap = {})],
    [
      'the components',
      ({ $handleRequest }) => Object.assign($handleRequest.componentTree, { tree: {} }),
    ],
    ['the hooks', ({ $handleRequest }) => $handleRequest.stopMiddlewareExecution()],
    ['the app, as a hook', ({ $app }) => $app.hook('request', () => undefined)],
  ])('lets no request leave anything for the next one in %s', async (_what, leave) => {
    const left: unknown[] = [];
    jest.spyOn(GreetingComponent.prototype, 'LAUNCH').mockImplementation(function (
      this: GreetingComponent,
    ) {
      const jovo = this.jovo as Alexa;
      try {
        left.push(leave(jovo));
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError);
      }
      return Promise.resolve();
    });
    await ask();
    expect(left).toEqual([]);
  });

  test('keeps the data of each request separate', async () => {
    const seen: unknown[] = [];
    jest.spyOn(GreetingComponent.prototype, 'LAUNCH').mockImplementation(function (
      this: GreetingComponent,
    ) {
      const { $handleRequest, $data, $session } = this.jovo;
      const places: object[] = [$data, $session.data, ...dataOf($handleRequest)];
      seen.push(places.map((place) => ({ ...place })));
      for (const place of places) Object.assign(place, { user: 'Ada' });
      return Promise.resolve();
    });
    await ask();
    await ask();
    expect(seen).toEqual([
      [{}, {}, {}],
      [{}, {}, {}],
    ]);
  });

  test('gives the same answers before it has been copied', async () => {
    const early = createApp({ auth0Url: auth0.url });
    await App.prototype.initialize.call(early);
    const exchange = new Exchange(tidyEnvelope(envelope()));
    await early.handle(exchange);
    expect(exchange.response.response.card?.type).toBe('LinkAccount');
  });
});

/** Jovo's type doesn't declare it. */
function dataOf(request: object): object[] {
  return [(request as { data: object }).data];
}

/** Jovo adds the times of the session. */
function withoutTimes({ sessionAttributes, ...answer }: AlexaResponse): unknown {
  const { createdAt, updatedAt, ...attributes } = sessionAttributes as Record<string, unknown>;
  expect([createdAt, updatedAt]).toEqual([expect.any(Date), expect.any(Date)]);
  return JSON.parse(JSON.stringify({ ...answer, attributes })) as unknown;
}
