import type { RequestEnvelope } from 'ask-sdk-model';
import type { ContestantName } from '../../contestants/Contestant';
import { load } from '../../contestants/load';
import { isRight, requestOf } from '../requests';

/** Few users, so that most of their profiles are known. */
const USERS = 10;

/** After this many, the profile should have come. */
const MOST_TRIES = 200;

const [, , name = '', times = ''] = process.argv;

// Answers linked launches, one after another, within this process.
async function main(): Promise<void> {
  const contestant = await load(name as ContestantName);
  const texts = Array.from({ length: USERS }, (_, user) =>
    JSON.stringify(requestOf('linked', user)),
  );
  const answerTo = async (text = ''): Promise<string> =>
    JSON.stringify(await contestant.answer(JSON.parse(text) as RequestEnvelope));
  // Valgrind makes the first calls so slow that they take longer than a user would wait.
  for (const text of texts) {
    for (let tries = 0; tries < MOST_TRIES && !isRight('linked', await answerTo(text)); tries++);
  }
  for (let time = 0; time < Number(times); time++) {
    const answer = await answerTo(texts[time % USERS]);
    if (!isRight('linked', answer)) throw new Error(`${name} answers wrongly: ${answer}`);
  }
  process.exit(0);
}

void main();
