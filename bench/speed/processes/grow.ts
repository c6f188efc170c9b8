import type { RequestEnvelope } from 'ask-sdk-model';
import { tidyEnvelope } from '../../../src/alexa/envelope';
import { JovoExchange } from '../../contestants/JovoExchange';
import { growSkill, type Size } from '../growth';
import { repeat, type Span } from '../repeat';
import { isRight, requestOf } from '../requests';

const [, , size = '', users = '', span = ''] = process.argv;

// Sends this skill, enlarged to some size, one linked launch after another.
async function main(): Promise<void> {
  const skill = await growSkill(JSON.parse(size) as Size);
  const answer = (envelope: RequestEnvelope): Promise<object> =>
    JovoExchange.handle(skill, tidyEnvelope(envelope));
  const texts = Array.from({ length: +users }, (_, user) =>
    JSON.stringify(requestOf('linked', user)),
  );
  const next = (time: number): RequestEnvelope =>
    JSON.parse(texts[time % texts.length] ?? '') as RequestEnvelope;
  if (!isRight('linked', JSON.stringify(await answer(next(0))))) {
    throw new Error(`The skill answers wrongly at the size of ${size}.`);
  }
  const latency = await repeat(JSON.parse(span) as Span, next, answer);
  process.send?.(latency, () => process.exit(0));
}

void main();
