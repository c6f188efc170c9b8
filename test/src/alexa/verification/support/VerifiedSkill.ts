import type { IncomingHttpHeaders } from 'node:http';
import type { RequestSigner } from '../../../../../playground/alexa/signing';
import {
  CertificateStore,
  RequestVerifier,
  VerificationError,
  type FetchText,
  type VerificationErrorCode,
} from '../../../../../src/alexa/verification';
import { createApp } from '../../../../../src/app';
import { serve, type RunningWebhook } from '../../../../../src/http/serve';
import { envelope, SKILL_ID, type RequestOptions } from '../../../../support/envelope';

/** What is special about one request. */
export interface Post {
  /** What is signed. Default: a launch, created just now. */
  readonly body?: string;
  /** What is sent. Default: what is signed. */
  readonly sent?: string;
  /** Headers instead of the signer's; `undefined` leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** The outcome of a request. */
export interface Outcome {
  readonly status: number;
  /** The answer, which must be JSON. */
  readonly answer: unknown;
  /** Whether the skill was asked. */
  readonly dispatched: boolean;
  /** How many certificates were fetched for it. */
  readonly fetches: number;
  /** Why it was refused. */
  readonly code: VerificationErrorCode | undefined;
}

/** Even the worst request must be answered within this time. */
const LONGEST_ANSWER_MS = 2_000;

/** A skill on a real server, which verifies its requests with a clock that the test sets. */
export class VerifiedSkill {
  /** Fetches the certificates. A test may replace it at any time. */
  fetchText: FetchText = () => Promise.resolve(this.signer.certificateChain);
  private readonly skill = createApp({ auth0Url: 'http://127.0.0.1:9' });
  private readonly verifier: ExplainingVerifier;
  private handled = 0;
  private fetches = 0;
  private webhook: RunningWebhook | undefined;

  /**
   * @param signer signs the requests; its root is trusted, and its chain is served
   * @param now the time, in milliseconds since 1970
   */
  constructor(
    public signer: RequestSigner,
    public now: number,
  ) {
    const clock = (): number => this.now;
    const certificates = new CertificateStore({
      fetchText: (url) => {
        this.fetches += 1;
        return this.fetchText(url);
      },
      roots: [signer.rootCertificate],
      now: clock,
    });
    const handle = this.skill.handle.bind(this.skill);
    this.skill.handle = (server) => {
      this.handled += 1;
      return handle(server);
    };
    this.verifier = new ExplainingVerifier({ skillId: SKILL_ID, certificates, now: clock });
  }

  async start(): Promise<void> {
    this.webhook = await serve(this.skill, this.verifier, 0, '127.0.0.1');
  }

  async stop(): Promise<void> {
    await this.webhook?.stop();
  }

  /** Returns the body of a request with the current time. */
  bodyOf(request: RequestOptions = { type: 'LaunchRequest' }): string {
    const timestamp = new Date(this.now).toISOString();
    return JSON.stringify(envelope({ request: { timestamp, ...request } }));
  }

  /** Signs a request and posts it. */
  async post({ body = this.bodyOf(), sent = body, headers = {} }: Post = {}): Promise<Outcome> {
    const before = { handled: this.handled, fetches: this.fetches };
    this.verifier.code = undefined;
    const all = Object.entries({ ...this.signer.sign(Buffer.from(body)), ...headers });
    const response = await fetch(`http://127.0.0.1:${this.webhook?.port}/webhook`, {
      method: 'POST',
      headers: all.filter((entry): entry is [string, string] => entry[1] !== undefined),
      body: sent,
      signal: AbortSignal.timeout(LONGEST_ANSWER_MS),
    });
    return {
      status: response.status,
      answer: await response.json(),
      dispatched: this.handled > before.handled,
      fetches: this.fetches - before.fetches,
      code: this.verifier.code,
    };
  }
}

/**
 * Runs a skill for as long as it is used.
 *
 * @param signer signs the requests, and is trusted
 * @param now the time, in milliseconds since 1970
 * @param use what to do with it
 */
export async function withVerifiedSkill<Result>(
  signer: RequestSigner,
  now: number,
  use: (skill: VerifiedSkill) => Promise<Result>,
): Promise<Result> {
  const skill = new VerifiedSkill(signer, now);
  await skill.start();
  try {
    return await use(skill);
  } finally {
    await skill.stop();
  }
}

/** The outcome of a request that reaches the skill. */
export const accepted = { status: 200, dispatched: true, code: undefined };

/**
 * Returns the outcome of a request that is refused: an answer in JSON that reveals no internals.
 *
 * @param code why it is refused
 */
export function refused(code: VerificationErrorCode): Partial<Outcome> {
  const message = expect.stringMatching(/^[A-Z][\w ',.-]{10,80}\.$/) as string;
  return { status: 400, answer: { error: 'Bad Request', message }, dispatched: false, code };
}

/** Remembers why it refused the last request, because the answer doesn't contain the code. */
class ExplainingVerifier extends RequestVerifier {
  code: VerificationErrorCode | undefined;

  override verify(
    headers: IncomingHttpHeaders,
    body: Buffer,
  ): ReturnType<RequestVerifier['verify']> {
    return super.verify(headers, body).catch((error: unknown) => {
      if (error instanceof VerificationError) this.code = error.code;
      throw error;
    });
  }
}
