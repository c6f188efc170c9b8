import { type v1 } from 'ask-smapi-model';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { smapiFaults } from '../smapiSpec';
import { handlers, type Amazon, type Answer } from './handlers';
import { storeHandlers } from './storeHandlers';
import { operationFor, type Operation } from './operations';
import { readZip } from './readZip';
import { Skills, type Skill } from './Skills';

/** What an operation does instead of its work. */
export interface Failure {
  /** How often. Default: always. */
  readonly times?: number;
  /** The status that it answers with. Default: it does its work. */
  readonly status?: number;
  /** What Amazon says about it. Default: that the test wants it. */
  readonly body?: unknown;
  /** How long it waits before, in milliseconds. Default: 0. */
  readonly delayMs?: number;
}

/** A request that has arrived. */
export interface Received {
  /** Amazon's name for the operation, such as `updateAccountLinkingInfoV1`. */
  readonly operation: string;
  readonly body: unknown;
}

/**
 * Amazon's side of a deploy, on the loopback interface: the Skill Management API, Login with Amazon
 * and the store for packages. It is as strict as Amazon's own description of the API: requests, answers
 * and files of packages that don't match it are listed in `faults`.
 */
export class SmapiStandIn implements Amazon {
  readonly accessToken = 'Atza|the-access-token';
  readonly refreshToken = 'Atzr|the-refresh-token';
  /** A security profile of the developer's own, whose refresh token is the same. */
  readonly ownClient = { id: 'amzn1.application-oa2-client.own', secret: 'a-client-secret' };
  vendorIds: readonly string[] = ['M1234567890'];
  importStatus: v1.skill.ResponseStatus = 'SUCCEEDED';
  importResources: readonly v1.skill.ResourceImportStatus[] = [];
  importErrors: readonly v1.skill.StandardizedError[] = [];
  polls = 0;
  readonly brokenModels = new Map<string, readonly v1.skill.StandardizedError[]>();
  stubbornFields: readonly string[] = [];
  validations: readonly v1.skill.validations.ResponseValidation[] = [];
  losesAnswer = false;
  readonly skills = new Skills();
  readonly uploads = new Map<string, ReadonlyMap<string, string>>();
  readonly imports = new Map<string, Skill>();

  /** What operations do instead of their work, by Amazon's names for them. */
  readonly failures = new Map<string, Failure>();
  readonly received: Received[] = [];
  /** Everything that doesn't match Amazon's description. */
  readonly faults: string[] = [];

  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      this.handle(request, response).catch((error: unknown) => {
        this.faults.push(`${request.method} ${request.url}: ${String(error)}`);
        response.writeHead(500).end();
      });
    });
    this.server.on('connect', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
  }

  static async start(): Promise<SmapiStandIn> {
    const smapi = new SmapiStandIn();
    smapi.server.listen(0, '127.0.0.1');
    await once(smapi.server, 'listening');
    return smapi;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The environment in which the ASK CLI talks to this server, and to no other. */
  get environment(): Record<string, string> {
    return {
      ASK_SMAPI_SERVER_BASE_URL: this.url,
      ASK_LWA_TOKEN_HOST: this.url,
      ASK_SHARE_USAGE: 'false',
      ASK_SKIP_NEW_VERSION_REMINDER: '1',
      // With credentials from the environment, the ASK CLI reports its use anyway, which this blocks.
      HTTPS_PROXY: this.url,
    };
  }

  /** The names of the operations that were asked for, in order. */
  operations(): string[] {
    return this.received.map(({ operation }) => operation);
  }

  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    const data = Buffer.concat(await request.toArray());
    const answer = url.startsWith('/v1/')
      ? await this.call(request, data)
      : this.aside(`${method} ${url}`, url, data);
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
  }

  /** Answers what isn't SMAPI itself. */
  private aside(line: string, path: string, data: Buffer): Answer {
    if (line.startsWith('PUT /upload/')) {
      this.uploads.set(path, this.checkedPackage(data));
      return { status: 200 };
    }
    if (line === 'POST /auth/o2/token') {
      return isRefresh(data.toString(), this)
        ? { status: 200, body: { access_token: this.accessToken, expires_in: 3600 } }
        : { status: 400, body: { error: 'invalid_grant' } };
    }
    return { status: 403 };
  }

  private async call(
    { method = '', url = '', headers }: IncomingMessage,
    data: Buffer,
  ): Promise<Answer> {
    const { searchParams: query } = new URL(url, this.url);
    const operation = operationFor(method, url);
    const handler = operation && { ...handlers, ...storeHandlers }[operation.name];
    if (!handler) throw new Error('the stand-in has no operation of that name');

    const body = data.length > 0 ? (JSON.parse(data.toString()) as unknown) : undefined;
    this.received.push({ operation: operation.name, body });
    if (operation.request !== undefined) {
      this.note(`request of ${operation.name}`, smapiFaults(operation.request, body));
    }

    const { status, body: words, delayMs = 0 } = this.failureOf(operation.name) ?? {};
    await setTimeout(delayMs);
    const refusal = headers.authorization === `Bearer ${this.accessToken}` ? status : 401;
    const answer =
      refusal === undefined
        ? handler(this, { parameters: operation.parameters, query, body })
        : {
            status: refusal,
            body: words ?? { message: `Status ${refusal}, as the test wants it.` },
          };
    this.checkAnswer(operation, answer);
    return answer;
  }

  private failureOf(operation: string): Failure | undefined {
    const failure = this.failures.get(operation);
    if (failure?.times === undefined) return failure;
    if (failure.times <= 1) this.failures.delete(operation);
    else this.failures.set(operation, { ...failure, times: failure.times - 1 });
    return failure;
  }

  private checkAnswer({ name, responses }: Operation, { status, body }: Answer): void {
    if (!(status in responses)) this.note(`answer of ${name}`, [`${status} is not described`]);
    const definition = responses[status];
    const faults = definition ? smapiFaults(definition, body) : body ? ['has no body'] : [];
    this.note(`answer ${status} of ${name}`, faults);
  }

  /** https://developer.amazon.com/en-US/docs/alexa/smapi/skill-package-api-reference.html */
  private checkedPackage(archive: Buffer): Map<string, string> {
    const entries = Array.from(
      readZip(archive),
      ([name, bytes]) => [name, bytes.toString()] as const,
    );
    const files = new Map(entries);
    if (!files.has('skill.json')) this.faults.push('package: skill.json is missing');
    for (const [name, content] of files) {
      if (/account-?linking/i.test(name)) this.faults.push(`package: ${name} is ignored by Amazon`);
      const definition = definitionFor(name);
      if (definition) this.note(`package: ${name}`, smapiFaults(definition, JSON.parse(content)));
    }
    return files;
  }

  private note(where: string, faults: readonly string[]): void {
    this.faults.push(...faults.map((fault) => `${where}: ${fault}`));
  }
}

/** Whether the refresh token is right: the ASK CLI sends JSON, and its own client. */
function isRefresh(data: string, { refreshToken, ownClient }: SmapiStandIn): boolean {
  if (data.startsWith('{')) {
    return (JSON.parse(data) as { refresh_token?: string }).refresh_token === refreshToken;
  }
  const form = new URLSearchParams(data);
  return (
    form.get('refresh_token') === refreshToken &&
    form.get('client_id') === ownClient.id &&
    form.get('client_secret') === ownClient.secret
  );
}

/** Amazon's description of a file in a package. */
function definitionFor(name: string): string | undefined {
  if (name === 'skill.json') return 'v1.skill.Manifest.SkillManifestEnvelope';
  return name.startsWith('interactionModels/custom/')
    ? 'v1.skill.interactionModel.InteractionModelData'
    : undefined;
}
