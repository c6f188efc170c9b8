import type { RequestEnvelope } from 'ask-sdk-model';
import { startAlexa, type Alexa, type AlexaOptions } from '../../../../playground/alexa';
import { createApp } from '../../../../playground/alexa/server/app';
import { issueAlexaCertificates, RequestSigner } from '../../../../playground/alexa/signing';
import type { AccountLinking } from '../../../../playground/alexa/skillBuild/accountLinking';
import { BuildDirectory, buildFiles } from './build';
import { json, TestServer } from './TestServer';

export const skillId = 'amzn1.ask.skill.00000000-0000-4000-8000-00000000000a';
export const vendorId = 'MTESTVENDOR';
export const clientSecret = 'sécret & co';

/** The path of the redirect URI. */
export const returnPath = `/api/skill/link/${vendorId}`;

/** The default response of the token endpoint. */
export const granted = {
  access_token: 'access-1',
  token_type: 'Bearer',
  expires_in: 3_600,
  refresh_token: 'refresh-1',
};

/** A response of the skill. */
export function speech(text: string, response: object = { shouldEndSession: false }): object {
  return { version: '1.0', response: { outputSpeech: { type: 'PlainText', text }, ...response } };
}

/** One signer for all tests of a file, because generating its keys takes half a second. */
const signer = issueAlexaCertificates(Date.now()).then((made) => new RequestSigner(made));

/** Alexa, a small skill and a token endpoint, all real servers, with an adjustable clock. */
export class TestPlayground {
  /** The time, in milliseconds since 1970. */
  now = Date.parse('2026-01-02T03:04:05.678Z');

  private constructor(
    readonly alexa: Alexa,
    readonly skill: TestServer,
    readonly tokens: TestServer,
    readonly build: BuildDirectory,
  ) {}

  /**
   * Starts everything.
   *
   * @param linking changes to the account linking
   * @param options changes to Alexa's options
   */
  static async start(
    linking: Partial<AccountLinking> = {},
    options: Partial<AlexaOptions> = {},
  ): Promise<TestPlayground> {
    const skill = await TestServer.start(json(speech('Hello.')));
    const tokens = await TestServer.start(json(granted));
    const accessTokenUrl = `${tokens.url}/oauth/token`;
    const build = await BuildDirectory.create(buildFiles({ accessTokenUrl, ...linking }));
    const alexa = await startAlexa({
      createApp,
      buildDirectory: build.path,
      skillUrl: `${skill.url}/webhook`,
      skillId,
      vendorId,
      clientSecret,
      signer: await signer,
      now: () => playground.now,
      ...options,
    });
    const playground = new TestPlayground(alexa, skill, tokens, build);
    return playground;
  }

  /** The requests that the skill has received. */
  get requests(): RequestEnvelope[] {
    return this.skill.received.map(({ body }) => JSON.parse(body) as RequestEnvelope);
  }

  /** The last request that the skill has received. */
  get lastRequest(): RequestEnvelope {
    const last = this.requests.at(-1);
    if (!last) throw new Error('The skill has received nothing.');
    return last;
  }

  /** The parameters of the token requests. */
  get tokenRequests(): Record<string, string>[] {
    return this.tokens.received.map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
  }

  /** Links the accounts as a browser would, with these parameters in the redirect. */
  async link(answer: Record<string, string> = { code: 'code-1' }): Promise<boolean> {
    const { state } = this.alexa.device.beginLinking();
    return this.alexa.device.finishLinking(new URLSearchParams({ ...answer, state }), state);
  }

  /** The last entry of the conversation. */
  get lastEntry(): unknown {
    return this.alexa.device.state.conversation.at(-1);
  }

  /** Stops everything. */
  async stop(): Promise<void> {
    await this.alexa.close();
    await this.skill.stop();
    await this.tokens.stop();
    await this.build.remove();
  }
}
