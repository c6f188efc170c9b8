import { SkillRequestSignatureVerifier, TimestampVerifier } from 'ask-sdk-express-adapter';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { RequestSigner } from '../../../../../playground/alexa/signing';
import {
  CertificateStore,
  fetchCertificate,
  RequestVerifier,
} from '../../../../../src/alexa/verification';
import { SKILL_ID } from '../../../../support/envelope';
import { close, listen } from '../../../../support/userinfoServer';

/** A request as it arrives at a skill; Node converts the names of headers to lower case. */
export interface Arrived {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A verifier's opinion of a request: `accepted`, or why not. */
export type Opinion = string;

/** Asks this project's verifier and Amazon's what they think of the same request. */
export class SecondOpinion {
  private readonly server: Server;
  private readonly ours: RequestVerifier;
  private readonly amazonsSignatures = new SkillRequestSignatureVerifier();
  private readonly amazonsTimestamps = new TimestampVerifier();

  /** @param signer both verifiers trust its root and fetch its chain */
  constructor(private readonly signer: RequestSigner) {
    this.server = createServer((_request, response) => response.end(signer.certificateChain));
    const certificates = new CertificateStore({
      fetchText: (url) => fetchCertificate(this.local(url)),
      roots: [signer.rootCertificate],
    });
    this.ours = new RequestVerifier({ skillId: SKILL_ID, certificates });
  }

  async start(): Promise<void> {
    await listen(this.server);
    // Answers what Amazon's verifier fetches.
    const getLocally = (url: string, callback: (response: IncomingMessage) => void): unknown =>
      get(this.local(new URL(url)), callback);
    jest.spyOn(https, 'get').mockImplementation(getLocally as typeof https.get);
  }

  stop(): Promise<void> {
    return close(this.server);
  }

  /** Returns a request that the signer has signed. */
  sign(body: string): Arrived {
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries({ ...this.signer.sign(Buffer.from(body)) })) {
      headers[name.toLowerCase()] = value;
    }
    return { headers, body };
  }

  /** Asks both. */
  async of({ headers, body }: Arrived): Promise<{ ours: Opinion; amazons: Opinion }> {
    const amazonsTurn = this.amazonsSignatures
      .verify(body, { ...headers })
      .then(() => this.amazonsTimestamps.verify(body));
    // At once, so that neither refusal goes unhandled meanwhile.
    const [ours, amazons] = await Promise.all([
      opinion(this.ours.verify(headers, Buffer.from(body))),
      opinion(amazonsTurn),
    ]);
    return { ours, amazons };
  }

  private local({ pathname }: URL): URL {
    const { port } = this.server.address() as AddressInfo;
    return new URL(pathname, `http://127.0.0.1:${port}`);
  }
}

function opinion(verification: Promise<unknown>): Promise<Opinion> {
  return verification.then(
    () => 'accepted',
    (error: Error & { code?: string }) => `refused: ${error.code ?? error.message}`,
  );
}
