import type { RequestEnvelope } from 'ask-sdk-model';
import type { ContestantName } from '../../contestants/Contestant';
import { load } from '../../contestants/load';
import type { Latency } from '../../statistics';
import { repeat, type Span } from '../repeat';
import { isRight, requestKinds, requestOf, type RequestKind } from '../requests';

/** How long each kind of request took. */
export type Latencies = Record<RequestKind, Latency>;

const [, , name = '', users = '', span = ''] = process.argv;

// Sends one contestant one request after another, within this process.
async function main(): Promise<void> {
  const contestant = await load(name as ContestantName);
  const latencies: Partial<Latencies> = {};
  for (const kind of requestKinds) {
    // Parse each request again, like one that comes over the network.
    const texts = Array.from({ length: +users }, (_, user) =>
      JSON.stringify(requestOf(kind, user)),
    );
    const next = (time: number): RequestEnvelope =>
      JSON.parse(texts[time % texts.length] ?? '') as RequestEnvelope;
    for (const text of texts) {
      const answer = JSON.stringify(await contestant.answer(JSON.parse(text) as RequestEnvelope));
      if (!isRight(kind, answer)) throw new Error(`${name} answers wrongly (${kind}): ${answer}`);
    }
    latencies[kind] = await repeat(JSON.parse(span) as Span, next, (request) =>
      contestant.answer(request),
    );
  }
  process.send?.(latencies, () => process.exit(0));
}

void main();
