import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pairs } from '../wire/recordServers';
import type { Wire } from '../wire/Wire';
import { forward } from './forward';
import { listen } from './listen';
import type { RealTalk } from './RealTalk';

/** The skill refuses bodies that are larger than 256 KB, with an explanation. */
const LARGEST_BODY_BYTES = 1024 * 1024;

/** Options of {@link startFront}. */
export interface FrontOptions {
  /** The TCP port that the tunnel leads to; 0 picks a free one. */
  readonly port: number;
  /** The skill's origin. */
  readonly skillUrl: string;
  /** Records the requests. */
  readonly wire: Wire;
  /** Shows them as a conversation. */
  readonly talk: RealTalk;
  /** Called with a line when Alexa sends a request to another path. */
  readonly report: (line: string) => void;
}

/** What the tunnel leads to. */
export interface Front {
  /** Its origin. */
  readonly url: string;
  /** Stops listening, once the requests under way are answered. */
  close(): Promise<void>;
}

/**
 * Starts the server that the tunnel leads to: it records Alexa's requests and passes them on to the
 * skill. Nothing else on the laptop can be reached through it.
 */
export async function startFront(options: FrontOptions): Promise<Front> {
  const server = createServer((request, response) => {
    handle(request, response, options).catch(() => {
      if (!response.headersSent) refuse(response, 502, "The skill can't be reached.");
    });
  });
  return {
    url: await listen(server, options.port),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      await closed;
    },
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  options: FrontOptions,
): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  const [path = '/'] = url.split('?', 1);
  if (method === 'GET' && path === '/healthz') {
    send(response, await forward(request, Buffer.alloc(0), options.skillUrl));
  } else if (method === 'POST' && path === '/webhook') {
    const body = await readBody(request);
    if (body) send(response, await record(request, body, options));
    else refuse(response, 413, 'The body is too large.');
  } else {
    // Scanners ask for pages. Only Alexa has a signature.
    if (request.headers['signature-256'] !== undefined) {
      const asked = JSON.stringify(path.slice(0, 100));
      options.report(`Refused a request to ${asked}: SKILL_ENDPOINT must end with /webhook.`);
    }
    refuse(response, 404, 'There is nothing at this address.');
  }
}

async function record(
  request: IncomingMessage,
  body: Buffer,
  { skillUrl, wire, talk }: FrontOptions,
): ReturnType<typeof forward> {
  const text = body.toString();
  const heard = talk.hear(text);
  // What the skill asks and logs from now on belongs to this turn.
  wire.turn = heard?.turn;
  const { method = 'POST', url = '/webhook', rawHeaders } = request;
  const recording = wire.begin({
    from: 'alexa',
    to: 'skill',
    request: { method, url: skillUrl + url, headers: pairs(rawHeaders), body: text },
  });
  try {
    const answer = await forward(request, body, skillUrl);
    const answered = answer.body.toString();
    const { status } = answer;
    recording.end({ status, headers: pairs(answer.rawHeaders), body: answered });
    heard?.answered(status, answered);
    return answer;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = `The skill can't be reached: ${code ?? message}.`;
    recording.fail(reason);
    heard?.failed(reason);
    throw error;
  }
}

/** Returns undefined if the body is too large. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  // The connection stays open for the refusal.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    const chunk = part as Buffer;
    length += chunk.length;
    if (length > LARGEST_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, answer: Awaited<ReturnType<typeof forward>>): void {
  response.writeHead(answer.status, [...answer.rawHeaders]).end(answer.body);
}

function refuse(response: ServerResponse, status: number, message: string): void {
  const body = JSON.stringify({ message });
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  response.end(body);
}
