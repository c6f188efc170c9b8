import {
  App,
  APP_MIDDLEWARES,
  HandleRequest,
  HandlerPlugin,
  type Jovo,
  MatchingPlatformNotFoundError,
  OutputPlugin,
  RouterPlugin,
  type Server,
} from '@jovotech/framework';
import { deepFreeze } from './deepFreeze';
import { LeanPlatform } from './LeanPlatform';
import { rememberHandlers } from './rememberHandlers';

/** Plugins that keep nothing of a request. */
const STATELESS_PLUGINS: readonly unknown[] = [
  RouterPlugin,
  HandlerPlugin,
  OutputPlugin,
  LeanPlatform,
];

/** What a request of Jovo holds. All but `server` and `data` is the same for all requests. */
const PARTS_OF_A_REQUEST = [
  'app',
  'cms',
  'componentTree',
  'config',
  'data',
  'errorListeners',
  'i18n',
  'initConfig',
  'initialized',
  'middlewareCollection',
  'plugins',
  'providers',
  'server',
  'systemProviders',
];

/**
 * An app of Jovo that is copied once, and not for each request.
 *
 * Jovo copies the whole app for each request, so that a plugin may keep what concerns the request in
 * itself: 0.4 ms, growing with the languages and components. Here the copy is made at the start and
 * frozen: whoever tries to leave something in it for the next request fails. An app with a plugin
 * that is not known to keep nothing is handled in Jovo's own way, and so is any app if a version of
 * Jovo puts something new into a request.
 */
export class LeanApp extends App {
  /** Absent if Jovo's own way is to be gone. */
  #prepared?: HandleRequest | undefined;

  override async initialize(): Promise<void> {
    await super.initialize();
    if (this.isInitialized) this.#prepared ??= await prepare(this);
  }

  /** @see https://www.jovo.tech/docs/ridr-lifecycle */
  override async handle(server: Server): Promise<void> {
    if (!this.#prepared) return super.handle(server);
    const parts = { ...this.#prepared, server, data: {} };
    try {
      await this.run(Object.assign(Object.create(HandleRequest.prototype) as HandleRequest, parts));
    } catch (error) {
      await this.handleError(error);
      await server.fail(error as Error);
    }
  }

  /** What `App.handle` does with a request that it has made. */
  private async run(request: HandleRequest): Promise<void> {
    const { server, middlewareCollection } = request;
    const envelope = server.getRequestObject();
    const platform = request.platforms.find((candidate) => candidate.isRequestRelated(envelope));
    if (!platform) throw new MatchingPlatformNotFoundError(envelope);
    request.platform = platform;
    const jovo = platform.createJovoInstance(this, request) as Jovo;
    await middlewareCollection.run([...APP_MIDDLEWARES], jovo);
    if (jovo.$response) await server.setResponse(jovo.$response);
  }
}

/** A request that others can be made from, if that is safe. */
async function prepare(app: App): Promise<HandleRequest | undefined> {
  const request = copyButForTexts(app);
  const plugins = Object.values(request.plugins);
  const isKnown =
    Object.keys(request).sort().join() === PARTS_OF_A_REQUEST.join() &&
    plugins.every((plugin) => STATELESS_PLUGINS.includes(plugin?.constructor));
  if (!isKnown) return undefined;

  rememberHandlers(app.componentTree);
  await request.mount();
  const { config, plugins: mounted, middlewareCollection, componentTree } = request;
  [config, mounted, middlewareCollection, componentTree].forEach(deepFreeze);
  // What would be added from now on would have no effect: better that it fails.
  deepFreeze(app.middlewareCollection);
  Object.freeze(app.plugins);
  return request;
}

/** What Jovo makes of an app for a request. The texts are not copied, which takes half of the time. */
function copyButForTexts(app: App): HandleRequest {
  const { i18n, ...others } = app;
  const source = Object.assign(Object.create(App.prototype) as App, others);
  const request = new HandleRequest(source, undefined as unknown as Server);
  return Object.assign(request, { app, i18n });
}
