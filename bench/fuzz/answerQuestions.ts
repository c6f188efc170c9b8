import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { alexaRequest } from '../../linking/alexaRequest';
import { answerFaults } from '../../test/support/answerFaults';
import { nearlyOpenQuestions } from './nearlyOpenQuestions';
import { type Answer, readAnswer } from './readAnswer';

/** A user with an account of their own, whose name is Ada. The skill remembers that it has met them. */
export const metUser = {
  userId: 'amzn1.ask.account.MET',
  accessToken: `fuzz-token-${randomBytes(12).toString('hex')}-met`,
};

/** What the skill says to users whom it remembers, unless it remembers a nickname. */
const REMEMBERED = 'Welcome back, Ada!';

/**
 * Answers questions that the skill hasn't asked. Nothing may be erased or stored.
 *
 * @throws with the seed and what was answered
 */
export async function answerQuestions(options: {
  readonly skillId: string;
  readonly post: (body: string) => Promise<Response>;
  readonly runs: number;
  readonly seed?: number;
}): Promise<void> {
  const { skillId, post, runs, seed } = options;
  const say = async (request: { readonly type: string }, session?: object): Promise<Answer> => {
    const body = alexaRequest(request, { applicationId: skillId, ...metUser });
    const inSession = 'session' in body && { session: { ...(body.session as object), ...session } };
    return readAnswer(await post(JSON.stringify({ ...body, ...inSession })));
  };
  const launch = { type: 'LaunchRequest' };
  await say(launch);
  const intents = fc.constantFrom('AMAZON.YesIntent', 'AMAZON.NoIntent', 'AMAZON.HelpIntent');
  const sessions = nearlyOpenQuestions(metUser.userId);
  const property = fc.asyncProperty(intents, sessions, async (name, session) => {
    const answer = await say(
      { type: 'IntentRequest', ...{ intent: { name, slots: {} } } },
      session,
    );
    const faults = answerFaults(answer, [metUser.accessToken]);
    if (faults.length > 0) throw new Error(`The answer has faults: ${faults.join('; ')}`);
    const { text } = await say(launch);
    if (!text.includes(REMEMBERED)) throw new Error('It has changed what is stored.');
  });
  // Without shrinking: once something has changed, every answer seems to be at fault.
  const once = { numRuns: runs, endOnFailure: true };
  await fc.assert(property, { ...once, ...(seed !== undefined && { seed }) });
}
