import { request as ask, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long to wait for a skill that is being restarted, in milliseconds. Alexa waits 8 s. */
const LONGEST_RESTART_MS = 6_000;

/** How often to look whether it is there again, in milliseconds. */
const LOOK_MS = 100;

/** Headers of one connection, not of the request. https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1 */
const OF_THE_CONNECTION = new Set([
  'connection',
  'content-length',
  'expect',
  'keep-alive',
  'transfer-encoding',
]);

/** What the skill answered. */
export interface Answer {
  readonly status: number;
  /** Names and values in turn. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

/**
 * Sends a request to the skill as it came: Alexa's signature covers every byte of the body. Waits while
 * the skill is restarted.
 *
 * @param received the request
 * @param body its body
 * @param origin the skill's origin
 * @throws when there is no answer
 */
export async function forward(
  received: IncomingMessage,
  body: Buffer,
  origin: string,
): Promise<Answer> {
  const deadline = Date.now() + LONGEST_RESTART_MS;
  for (;;) {
    try {
      return await send(received, body, origin);
    } catch (error) {
      // The skill hasn't got the request, so it's safe to send it again.
      const isRefused = (error as NodeJS.ErrnoException).code === 'ECONNREFUSED';
      if (!isRefused || Date.now() > deadline) throw error;
      await sleep(LOOK_MS);
    }
  }
}

function send({ method, url, rawHeaders }: IncomingMessage, body: Buffer, origin: string) {
  return new Promise<Answer>((resolve, reject) => {
    const headers = [...ofTheMessage(rawHeaders), 'Content-Length', String(body.length)];
    const { hostname: host, port } = new URL(origin);
    // A kept connection would break when the skill is restarted.
    const sent = ask({ host, port, path: url, method, headers, agent: false }, (response) => {
      buffer(response).then((answered) => {
        const { statusCode: status = 502, rawHeaders: raw } = response;
        resolve({ status, rawHeaders: ofTheMessage(raw), body: answered });
      }, reject);
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

function ofTheMessage(rawHeaders: readonly string[]): string[] {
  return rawHeaders.filter((_text, index) => {
    const name = rawHeaders[index - (index % 2)] ?? '';
    return !OF_THE_CONNECTION.has(name.toLowerCase());
  });
}
