import { Agent, request } from 'node:http';
import type { RequestSigner } from '../../playground/alexa/signing';
import { launchRequest } from '../alexaRequests';

/** The outcome of one launch. */
export interface Launch {
  readonly milliseconds: number;
  /** Whether the answer was valid and contained a greeting. */
  readonly valid: boolean;
  /** Whether the greeting contained the user's own name. */
  readonly named: boolean;
}

/** Opens the skill as Alexa does, for many users, over connections that stay open. */
export class Caller {
  private readonly agent = new Agent({ keepAlive: true });

  /**
   * @param url the webhook
   * @param signer signs as Alexa
   */
  constructor(
    private readonly url: URL,
    private readonly signer: RequestSigner,
  ) {}

  /**
   * Opens the skill.
   *
   * @param user the name of the user, which is also their access token
   */
  async launch(user: string): Promise<Launch> {
    const body = Buffer.from(JSON.stringify(launchRequest(user)));
    const headers = { 'content-type': 'application/json', ...this.signer.sign(body) };
    const start = performance.now();
    const answer = await this.send(body, headers).catch(() => '');
    const milliseconds = performance.now() - start;
    const greeting = /"ssml":"<speak>(?:Hello|Welcome back)(, (?<name>\w+))?!/.exec(answer);
    return { milliseconds, valid: greeting !== null, named: greeting?.groups?.name === user };
  }

  /** Closes the connections. */
  close(): void {
    this.agent.destroy();
  }

  private send(body: Buffer, headers: Record<string, string>): Promise<string> {
    return new Promise((resolve, reject) => {
      const options = { method: 'POST', agent: this.agent, headers, timeout: 8_000 };
      const sent = request(this.url, options, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve(response.statusCode === 200 ? text : ''));
        response.on('error', reject);
      });
      sent.on('timeout', () => sent.destroy(new Error('Alexa waits no longer.')));
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
