import type { App } from '@jovotech/framework';
import { issueAlexaCertificates, RequestSigner } from '../../playground/alexa/signing';
import { CertificateStore, RequestVerifier } from '../../src/alexa/verification';
import { createApp } from '../../src/app';
import { serve, type RunningWebhook } from '../../src/http/serve';
import type { ManagementOptions } from '../../src/config';
import type { AccountStore } from '../../src/store/AccountStore';
import { SKILL_ID } from './envelope';

/** https://developer.amazon.com/docs/alexa/custom-skills/request-and-response-json-reference.html */
const ALEXA_WAITS_MS = 8_000;

/** Generating keys takes most of a second, so the tests of a file share them. */
let alexa: Promise<RequestSigner> | undefined;

/** A skill's webhook on the loopback interface, and an Alexa that signs what it sends to it. */
export class SignedWebhook {
  private constructor(
    readonly skill: App,
    readonly verifier: RequestVerifier,
    private readonly signer: RequestSigner,
    private readonly webhook: RunningWebhook,
  ) {}

  /**
   * Starts the webhook of a skill on a free port.
   *
   * @param auth0Url the origin of the stand-in for Auth0
   * @param store where the skill stores data. Default: nowhere
   * @param management where the skill revokes grants. Default: nowhere
   * @param ordersApiUrl where the skill looks for orders. Default: nowhere
   */
  static async start(
    auth0Url = 'http://127.0.0.1:9',
    store?: AccountStore,
    management?: ManagementOptions,
    ordersApiUrl?: string,
  ): Promise<SignedWebhook> {
    alexa ??= issueAlexaCertificates(Date.now()).then((issued) => new RequestSigner(issued));
    const signer = await alexa;
    const certificates = new CertificateStore({
      fetchText: () => Promise.resolve(signer.certificateChain),
      roots: [signer.rootCertificate],
    });
    const verifier = new RequestVerifier({ skillId: SKILL_ID, certificates });
    const skill = createApp({ auth0Url, management, ordersApiUrl }, store);
    return new SignedWebhook(skill, verifier, signer, await serve(skill, verifier, 0, '127.0.0.1'));
  }

  /** The origin of the webhook. */
  get url(): string {
    return `http://127.0.0.1:${this.webhook.port}`;
  }

  /**
   * Signs a body and sends it.
   *
   * @throws if it is not answered while Alexa would wait
   */
  post(body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Response> {
    const signature = { ...this.signer.sign(Buffer.from(body)) };
    return fetch(`${this.url}/webhook`, {
      method: 'POST',
      body,
      headers: { ...signature, ...headers },
      signal: AbortSignal.timeout(ALEXA_WAITS_MS),
    });
  }

  /**
   * Waits for pending requests, then stops the webhook.
   *
   * @param drainMs how long it keeps answering first. Default: 0
   */
  stop(drainMs?: number): Promise<void> {
    return this.webhook.stop(drainMs);
  }
}
