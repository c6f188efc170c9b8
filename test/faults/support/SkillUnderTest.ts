import type { RequestListener } from 'node:http';
import type { ManagementOptions } from '../../../src/config';
import type { AccountStore } from '../../../src/store/AccountStore';
import { answerFaults } from '../../support/answerFaults';
import { canary } from '../../support/canaries';
import { loggedLines, type LogLine } from '../../support/capturedLog';
import { envelope, type EnvelopeOptions } from '../../support/envelope';
import { SignedWebhook } from '../../support/SignedWebhook';
import { claims, startUserinfoServer, type UserinfoServer } from '../../support/userinfoServer';

/** The outcome of one request. */
export interface Answer {
  readonly status: number;
  readonly body: AnswerBody;
  /** What Alexa says, as SSML. */
  readonly ssml: string | undefined;
  /** The type of the card in the Alexa app. */
  readonly card: string | undefined;
  /** How often Auth0 was called for it. */
  readonly calls: number;
  /** What was logged about it. */
  readonly log: readonly LogLine[];
}

interface AnswerBody {
  readonly sessionAttributes?: unknown;
  readonly response?: {
    readonly outputSpeech?: { readonly ssml?: string };
    readonly card?: { readonly type?: string };
    readonly directives?: readonly unknown[];
  };
}

/** The skill as a whole: requests over HTTP at one end, a server in Auth0's place at the other. */
export class SkillUnderTest {
  private constructor(
    readonly webhook: SignedWebhook,
    readonly auth0: UserinfoServer,
  ) {}

  /**
   * Starts both.
   *
   * @param auth0Url where the skill looks for Auth0. Default: the server in its place
   * @param store where the skill stores data. Default: nowhere
   * @param management where the skill revokes grants. Default: nowhere
   * @param ordersApiUrl where the skill looks for orders. Default: nowhere
   */
  static async start(
    auth0Url?: string,
    store?: AccountStore,
    management?: ManagementOptions,
    ordersApiUrl?: string,
  ): Promise<SkillUnderTest> {
    const auth0 = await startUserinfoServer();
    const webhook = await SignedWebhook.start(
      auth0Url ?? auth0.url,
      store,
      management,
      ordersApiUrl,
    );
    return new SkillUnderTest(webhook, auth0);
  }

  /** Sets what Auth0 does from now on. */
  auth0Does(listener: RequestListener): void {
    this.auth0.answerWith(listener);
  }

  /** Sends a request from Alexa. The answer must be one that Alexa accepts. */
  async ask(options: EnvelopeOptions = {}): Promise<Answer> {
    const answer = await this.post(JSON.stringify(envelope(options)), options.accessToken);
    expect(answer.status).toBe(200);
    return answer;
  }

  /** Sends a body. Whatever it is, the answer must be JSON that reveals no internals. */
  async post(body: string, secret?: string): Promise<Answer> {
    const callsBefore = this.auth0.requests.length;
    const linesBefore = loggedLines().length;
    const response = await this.webhook.post(body);
    const { status, headers } = response;
    const text = await response.text();
    const answer = { status, contentType: headers.get('content-type'), text };
    expect(answerFaults(answer, secret ? [secret] : [])).toEqual([]);
    const parsed = JSON.parse(text) as AnswerBody;
    return {
      status,
      body: parsed,
      ssml: parsed.response?.outputSpeech?.ssml,
      card: parsed.response?.card?.type,
      calls: this.auth0.requests.length - callsBefore,
      log: loggedLines().slice(linesBefore),
    };
  }

  /** Checks that earlier requests left no trace: a good request is answered as usual. */
  async expectToBeWell(): Promise<void> {
    this.auth0Does(claims({ sub: 'auth0|2', given_name: 'Grace' }));
    const { ssml } = await this.ask({ accessToken: canary('token') });
    expect(ssml).toMatch(/(Hello|Welcome back), Grace!/);
  }

  async stop(): Promise<void> {
    await this.webhook.stop();
    await this.auth0.close();
  }
}
