import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { alexaRequest } from '../../linking/alexaRequest';
import { answerFaults } from '../../test/support/answerFaults';
import { answerQuestions, metUser } from './answerQuestions';
import { requestBodies } from './envelopes';
import { readAnswer } from './readAnswer';

export interface FuzzOptions {
  /** The skill that is fuzzed. */
  readonly skillId: string;
  /** Signs a body as Alexa and sends it to the skill. */
  readonly post: (body: string) => Promise<Response>;
  /** How many bodies to send. */
  readonly runs: number;
  /** Repeats the same bodies. Default: a new seed each time. */
  readonly seed?: number;
  /** Called for each answer. */
  readonly onAnswer?: (status: number) => void;
}

/** For this many bodies, a question is answered that the skill hasn't asked. */
const QUESTION_EVERY = 5;

/** After this many bodies, a good request must be answered as usual. */
const GOOD_REQUEST_EVERY = 100;

/** Access tokens that the stand-in for Auth0 knows. It answers each one differently. */
export const accessTokens = Array.from(
  { length: 8 },
  (_, user) => `fuzz-token-${randomBytes(12).toString('hex')}-${user}`,
);

/**
 * Sends arbitrary bodies to a skill, each signed by Alexa. Every answer must be a refusal or one that
 * Alexa accepts, and good requests in between must be answered as usual. Then answers questions that the
 * skill hasn't asked.
 *
 * @throws with the seed and the smallest body that fails
 */
export async function fuzz(options: FuzzOptions): Promise<void> {
  const { skillId, post, runs, seed, onAnswer } = options;
  let sent = 0;
  const property = fc.asyncProperty(requestBodies({ skillId, accessTokens }), async (body) => {
    const answer = await readAnswer(await post(body));
    onAnswer?.(answer.status);
    const faults = answerFaults(answer, accessTokens);
    if (faults.length > 0) throw new Error(`The answer has faults: ${faults.join('; ')}`);
    if (++sent % GOOD_REQUEST_EVERY === 0) await expectToBeWell(options);
  });
  await fc.assert(property, { numRuns: runs, ...(seed !== undefined && { seed }) });
  await answerQuestions({ ...options, runs: Math.ceil(runs / QUESTION_EVERY) });
}

/** Answers each token differently. None of them makes Auth0 count as down. */
export const auth0: RequestListener = ({ headers }, response) => {
  const tokens = [...accessTokens, metUser.accessToken];
  const user = tokens.indexOf(headers.authorization?.replace('Bearer ', '') ?? '');
  const claims = (given_name: string, sub = 'auth0|fuzz'): string =>
    JSON.stringify({
      sub,
      given_name,
      name: given_name,
      email: `${given_name}@e.com`,
    });
  const answers: readonly (readonly [status: number, body: string])[] = [
    [200, claims('Ada')],
    [200, claims('& < > " \' $t(help.message) {{name}} </speak>')],
    [200, claims('\u0000\u202E🎉'.repeat(5_000))],
    [401, 'Unauthorized'],
    [403, 'Forbidden'],
    [429, '{}'],
    [200, '<html>'],
    [404, 'Not Found'],
    [200, claims('Ada', 'auth0|met')],
  ];
  const [status, body] = answers[user] ?? [401, 'Unauthorized'];
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
};

async function expectToBeWell({ skillId, post }: FuzzOptions): Promise<void> {
  const speaker = { applicationId: skillId, userId: 'amzn1.ask.account.GOOD' };
  const body = JSON.stringify(alexaRequest({ type: 'LaunchRequest' }, speaker));
  const answer = await readAnswer(await post(body));
  const isGood = answer.status === 200 && answer.text.includes('"LinkAccount"');
  if (!isGood) throw new Error(`A good request was answered with ${answer.status}.`);
}
