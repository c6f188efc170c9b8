import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import * as z from 'zod';
import type { Party } from '../alexa/server/contract';
import type { HeaderList } from '../wire/Recorded';
import { pairs } from '../wire/recordServers';
import type { Recording, Wire } from '../wire/Wire';

const headerList = z.array(z.tuple([z.string(), z.string()]));

/** What `tapOutgoing.js` tells. Bodies are in Base64, and missing if the skill used `fetch`. */
const message = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('sent'),
    id: z.string(),
    method: z.string(),
    url: z.url(),
    headers: headerList,
    body: z.string().optional(),
  }),
  z.object({
    type: z.literal('answered'),
    id: z.string(),
    status: z.number(),
    rawHeaders: z.array(z.string()),
    body: z.string().optional(),
  }),
  z.object({ type: z.literal('failed'), id: z.string(), reason: z.string() }),
]);

const decoders: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

/**
 * Records what the skill asks other servers.
 *
 * @param wire records it
 * @param partyAt returns whom a URL belongs to
 * @returns takes in what `tapOutgoing.js` tells
 */
export function recordOutgoing(wire: Wire, partyAt: (url: URL) => Party): (told: unknown) => void {
  const underWay = new Map<string, Recording>();
  return (told) => {
    const { data } = message.safeParse(told);
    if (data?.type === 'sent') {
      const { id, method, url, headers, body } = data;
      const request = { method, url, headers, body: textOf(body, headers) };
      underWay.set(id, wire.begin({ from: 'skill', to: partyAt(new URL(url)), request }));
    } else if (data?.type === 'answered') {
      const { status, rawHeaders, body } = data;
      const headers = pairs(rawHeaders);
      underWay.get(data.id)?.end({ status, headers, body: textOf(body, headers) });
      underWay.delete(data.id);
    } else if (data) {
      underWay.get(data.id)?.fail(`The connection failed: ${data.reason}.`);
      underWay.delete(data.id);
    }
  };
}

function textOf(base64: string | undefined, headers: HeaderList): string {
  if (base64 === undefined) return '';
  const bytes = Buffer.from(base64, 'base64');
  const [, coding = ''] = headers.find(([name]) => name.toLowerCase() === 'content-encoding') ?? [];
  try {
    return (decoders[coding.toLowerCase()]?.(bytes) ?? bytes).toString();
  } catch {
    return `(${bytes.length} bytes that can't be decompressed)`;
  }
}
