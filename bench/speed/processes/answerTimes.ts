import type { RequestEnvelope } from 'ask-sdk-model';
import type { ContestantName } from '../../contestants/Contestant';
import { load } from '../../contestants/load';
import { isRight, requestOf } from '../requests';

/** Few users, so that most of their profiles are known. */
const USERS = 10;

const [, , name = '', times = ''] = process.argv;

// Answers linked launches, one after another, within this process.
async function main(): Promise<void> {
  const contestant = await load(name as ContestantName);
  const texts = Array.from({ length: USERS }, (_, user) =>
    JSON.stringify(requestOf('linked', user)),
  );
  for (let time = 0; time < Number(times); time++) {
    const request = JSON.parse(texts[time % USERS] ?? '') as RequestEnvelope;
    const answer = JSON.stringify(await contestant.answer(request));
    if (!isRight('linked', answer)) throw new Error(`${name} answers wrongly: ${answer}`);
  }
  process.exit(0);
}

void main();
