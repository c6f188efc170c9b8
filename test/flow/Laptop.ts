import { randomBytes } from 'node:crypto';
import { startApi, type RunningApi } from '../../api/startApi';
import { join } from 'node:path';
import { skillLinkPath } from '../../linking/redirectUrls';
import { startAlexa, type Alexa, type AlexaOptions } from '../../playground/alexa';
import { createApp as createPage } from '../../playground/alexa/server/app';
import { defaultPeople, type Auth0 } from '../../playground/auth0';
import {
  playgroundApi,
  playgroundClientId,
  playgroundSkillId,
  playgroundVendorId,
} from '../../src/config/laptop';
import { findPorts } from '../../playground/ports';
import { createApp } from '../../src/app';
import { createVerifier } from '../../src/app.dev';
import { loadSkillConfig, type LaptopConfig } from '../../src/config';
import { serve, type RunningWebhook } from '../../src/http/serve';
import type { AccountStore } from '../../src/store/AccountStore';
import { openStore } from '../../src/store/openStore';
import { startAuth0Process } from '../support/auth0';
import { JovoWorkspace } from '../support/JovoWorkspace';
import { UserAgent } from '../../playground/UserAgent';

/** What the playground starts, in a test: Auth0, Alexa and the skill. */
export class Laptop {
  private auth0IsGone = false;

  private constructor(
    readonly auth0: Auth0,
    readonly alexa: Alexa,
    private readonly webhook: RunningWebhook,
    private readonly store: AccountStore,
    private readonly workspace: JovoWorkspace,
    private readonly api: RunningApi | undefined,
  ) {}

  /**
   * Builds the skill package with the real CLI and starts everything on free ports.
   *
   * @param subscriptions the events that the skill subscribes to. Default: none, so that the skill
   *   first sees an account when the user speaks
   * @param environment of the build. With `PLAYGROUND_API=on`, starts the API too. Default: empty
   */
  static async start(
    subscriptions: AlexaOptions['subscriptions'] = [],
    environment: Record<string, string> = {},
  ): Promise<Laptop> {
    const ports = await findPorts({ webhook: 0, alexa: 0, auth0: 0 });
    const clientSecret = randomBytes(32).toString('base64url');
    const workspace = new JovoWorkspace();
    await workspace.jovo(['build:platform', 'alexa', '--stage', 'dev'], {
      ...environment,
      PLAYGROUND_AUTH0_PORT: String(ports.auth0),
    });

    const auth0 = await startAuth0Process({
      port: ports.auth0,
      clientId: playgroundClientId,
      clientSecret,
      redirectUris: [`http://127.0.0.1:${ports.alexa}${skillLinkPath(playgroundVendorId)}`],
      accessTokenScheme: 'HTTP_BASIC',
      api: playgroundApi,
    });
    const alexa = await startAlexa({
      createApp: createPage,
      port: ports.alexa,
      buildDirectory: join(workspace.buildDirectory, 'dev', 'platform.alexa'),
      skillUrl: `http://127.0.0.1:${ports.webhook}/webhook`,
      skillId: playgroundSkillId,
      vendorId: playgroundVendorId,
      clientSecret,
      subscriptions,
    });
    const api =
      environment.PLAYGROUND_API === 'on'
        ? await startApi({ port: 0, issuer: `${auth0.url}/`, audience: playgroundApi.audience })
        : undefined;
    const config = loadSkillConfig({
      JOVO_STAGE: 'dev',
      AUTH0_DOMAIN: new URL(auth0.url).host,
      ALEXA_SKILL_ID: playgroundSkillId,
      PLAYGROUND_URL: alexa.url,
      PLAYGROUND_ROOT_CERTIFICATE: alexa.rootCertificate.raw.toString('base64'),
      ...(api && { ORDERS_API_URL: api.url }),
      SKILL_STORE: `file:${join(workspace.buildDirectory, 'memory')}`,
    });
    const verifier = createVerifier(config as LaptopConfig);
    const store = openStore(config.store);
    const webhook = await serve(createApp(config, store), verifier, ports.webhook, '127.0.0.1');
    return new Laptop(auth0, alexa, webhook, store, workspace, api);
  }

  /** The folder of the skill's memory. */
  get memoryFolder(): string {
    return join(this.workspace.buildDirectory, 'memory');
  }

  /** Says something to Alexa and returns what it says. */
  async say(utterance: string): Promise<string> {
    return (await this.alexa.device.say(utterance)).speech;
  }

  /** Links a user's account as a browser would: card, login page, and back. */
  async link(email: string): Promise<void> {
    const person = defaultPeople.find((candidate) => candidate.email === email);
    if (!person) throw new Error(`There is no user with the address ${email}.`);
    const browser = new UserAgent();
    const toAuth0 = await browser.open(`${this.alexa.url}/link`);
    const loginPage = await browser.open(toAuth0.headers.get('location') ?? '');
    const signedIn = await browser.open(loginPage.url, { email, password: person.password });
    await browser.open(signedIn.headers.get('location') ?? '');
  }

  /** Stops Auth0 for the rest of the test. */
  async stopAuth0(): Promise<void> {
    await this.auth0.close();
    this.auth0IsGone = true;
  }

  async stop(): Promise<void> {
    await this.alexa.close();
    await this.webhook.stop();
    await this.store.close();
    await this.api?.close();
    if (!this.auth0IsGone) await this.auth0.close();
    this.workspace.remove();
  }
}
