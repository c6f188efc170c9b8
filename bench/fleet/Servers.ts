import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { CompiledSkill, type CompiledSkillOptions } from '../../test/support/CompiledSkill';
import { ReadinessProxy } from '../../test/support/ReadinessProxy';
import type { Answer } from './answers';
import type { Door, Outcome } from './Outcome';

/** How long Alexa waits, in milliseconds. */
const ALEXA_WAITS_MS = 8_000;

/** Processes of the Express server behind a proxy that sends requests to those that are ready. */
export class Servers implements Door {
  /** How many processes were replaced, and the exit codes of those that didn't end well. */
  readonly deploys = { replaced: 0, badEnds: [] as (number | null)[] };
  private readonly agent = new Agent({ keepAlive: true });
  private readonly running: CompiledSkill[];

  private constructor(
    private readonly auth0Url: string,
    private readonly options: CompiledSkillOptions,
    /** Owns the compiled code. */
    private readonly first: CompiledSkill,
    private readonly proxy: ReadinessProxy,
  ) {
    this.running = [first];
  }

  /**
   * @param count how many processes to keep running
   * @param auth0Url the origin of the stand-in for Auth0
   */
  static async start(
    count: number,
    auth0Url: string,
    options: CompiledSkillOptions,
  ): Promise<Servers> {
    const first = await CompiledSkill.start(auth0Url, options);
    const proxy = await ReadinessProxy.start([first.url]);
    const servers = new Servers(auth0Url, options, first, proxy);
    while (servers.running.length < count) await servers.add();
    return servers;
  }

  /** Alexa doesn't choose a server, so all of them count as one process. */
  async send(envelope: object): Promise<Outcome> {
    const start = Date.now();
    const body = JSON.stringify(envelope);
    const result = await this.post(body).catch((error: Error) => ({ fault: error.message }));
    return { process: 'the servers', start, end: Date.now(), ...result };
  }

  /** Replaces each process, one after the other: the old one is told to stop once the new one is ready. */
  async deploy(): Promise<void> {
    for (const old of [...this.running]) {
      await this.add();
      this.running.splice(this.running.indexOf(old), 1);
      const code = await old.terminate();
      this.proxy.remove(old.url);
      this.deploys.replaced += 1;
      if (code !== 0) this.deploys.badEnds.push(code);
    }
  }

  /** Errors of connections from the proxy to the servers. */
  get proxyErrors(): readonly string[] {
    return this.proxy.errors;
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    await this.proxy.stop();
    await Promise.all(
      this.running.filter((skill) => skill !== this.first).map((skill) => skill.remove()),
    );
    await this.first.remove();
  }

  private async add(): Promise<void> {
    const skill = await CompiledSkill.start(this.auth0Url, {
      ...this.options,
      sibling: this.first,
    });
    this.running.push(skill);
    this.proxy.add(skill.url);
  }

  private post(body: string): Promise<Pick<Outcome, 'answer' | 'fault'>> {
    const headers = { 'content-type': 'application/json', ...this.first.sign(body) };
    const options = { method: 'POST', agent: this.agent, headers, timeout: ALEXA_WAITS_MS };
    return new Promise((resolve, reject) => {
      const sent = request(`${this.proxy.url}/webhook`, options, (response) => {
        text(response).then((content) => {
          const isGood = response.statusCode === 200;
          resolve(
            isGood
              ? { answer: JSON.parse(content) as Answer }
              : { fault: `status ${response.statusCode}: ${content}` },
          );
        }, reject);
      });
      sent.on('timeout', () => sent.destroy(new Error('Alexa waits no longer')));
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
