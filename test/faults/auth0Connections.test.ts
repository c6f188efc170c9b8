import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { canary } from '../support/canaries';
import {
  drip,
  endless,
  gzipBomb,
  halfOpen,
  huge,
  inTurn,
  late,
  redirectTo,
  reset,
  silence,
  silenceAfterHeaders,
  truncated,
  truncatedChunks,
} from '../support/faultServer';
import { claims, startUserinfoServer } from '../support/userinfoServer';
import { SkillUnderTest, type Answer } from './support/SkillUnderTest';

const NAME = canary('name');
const GREETING_BY_NAME = expect.stringContaining(`Welcome back, ${NAME}!`) as string;
const GREETING = expect.stringContaining('Welcome back! What') as string;
const fine = claims({ sub: 'auth0|1', given_name: NAME });

/** The time limit of a greeting while Auth0 can't be reached. */
const GREETED_WITHIN_MS = 3_500;

describe('Faulty connections to Auth0:', () => {
  let skill: SkillUnderTest;

  beforeEach(async () => {
    skill = await SkillUnderTest.start();
  });
  afterEach(() => skill.stop());

  const launch = () => skill.ask({ accessToken: canary('token') });
  const launchWhile = (listener: RequestListener): Promise<Answer> => {
    skill.auth0Does(listener);
    return launch();
  };
  const reasonOf = ({ log }: Answer): unknown =>
    log.find(({ msg }) => msg === 'looked up the account')?.reason;

  test('DNS failure: greeting without the name within 3.5 s', async () => {
    const lost = await SkillUnderTest.start('https://tenant.invalid');
    const answer = await lost.ask({ accessToken: canary('token') });
    expect(answer.ssml).toEqual(GREETING);
    await lost.stop();
  });

  test('Connection refused: greeting without the name within 3.5 s', async () => {
    const gone = await startUserinfoServer();
    await gone.close();
    const lost = await SkillUnderTest.start(gone.url);
    const answer = await lost.ask({ accessToken: canary('token') });
    expect(answer.ssml).toEqual(GREETING);
    expect(reasonOf(answer)).toBe('connection_failed');
    await lost.stop();
  });

  test.each([
    ['Silence after connect', silence],
    ['Silence after headers', silenceAfterHeaders],
    ['A body that drips', drip],
    ['An answer that is late', late(GREETED_WITHIN_MS, fine)],
    ['Silence after an accident', inTurn(reset, silence)],
  ])('%s: aborted at the deadline, greeting without the name', async (_what, listener) => {
    const answer = await launchWhile(listener);
    expect(answer.ssml).toEqual(GREETING);
    expect(reasonOf(answer)).toBe('timed_out');
    await untilClosed(skill.auth0.requests.at(-1));
    await skill.expectToBeWell();
  });

  test.each([
    ['Reset', reset],
    ['Half-open', halfOpen],
  ])('%s on a fresh socket: one retry, success', async (_what, listener) => {
    const answer = await launchWhile(inTurn(listener, fine));
    expect(answer).toMatchObject({ ssml: GREETING_BY_NAME, calls: 2 });
  });

  test.each([
    ['Reset', reset],
    ['Half-open', halfOpen],
  ])('%s on a reused socket: one retry, success', async (_what, listener) => {
    skill.auth0Does(inTurn(fine, listener, fine));
    await launch();
    expect(await launch()).toMatchObject({ ssml: GREETING_BY_NAME, calls: 2 });
    const [first, second, third] = skill.auth0.requests.map(({ socket }) => socket);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test.each([
    ['Reset', reset, 'connection_failed'],
    ['Truncated body', truncated, 'connection_broken'],
  ])('%s forever: one retry, greeting without the name', async (_what, listener, reason) => {
    const answer = await launchWhile(listener);
    expect(answer).toMatchObject({ ssml: GREETING, calls: 2 });
    expect(reasonOf(answer)).toBe(reason);
    await skill.expectToBeWell();
  });

  test.each([
    ['by its length', truncated],
    ['between chunks', truncatedChunks],
  ])('Truncated body, %s: one retry', async (_how, listener) => {
    const answer = await launchWhile(inTurn(listener, fine));
    expect(answer).toMatchObject({ ssml: GREETING_BY_NAME, calls: 2 });
  });

  test.each([
    ['5 MB body', huge, Infinity],
    // What fits into the buffers of the network is sent anyway.
    ['Endless body', endless, 20_000_000],
    ['Gzip bomb', gzipBomb, 50_000],
  ])('%s: aborted, memory flat', async (_what, listener, mostBytes) => {
    const answer = await launchWhile(listener);
    expect(answer).toMatchObject({ ssml: GREETING, calls: 1 });
    // Not because there was no time for more of it.
    expect(reasonOf(answer)).toBe('answer_invalid');
    const request = skill.auth0.requests[0];
    await untilClosed(request);
    expect(request?.socket.bytesWritten).toBeLessThan(mostBytes);
    await skill.expectToBeWell();
  });

  test.each([301, 302, 303, 307, 308])('Redirect %i elsewhere: not followed', async (status) => {
    const elsewhere = await startUserinfoServer();
    elsewhere.answerWith(claims({ sub: 'auth0|evil', given_name: 'Eve' }));
    const answer = await launchWhile(redirectTo(status, `${elsewhere.url}/userinfo`));
    expect(answer).toMatchObject({ ssml: GREETING, calls: 1 });
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.close();
    await skill.expectToBeWell();
  });
});

/** Ends when the skill has let go of a connection. */
async function untilClosed(request: SkillUnderTest['auth0']['requests'][number] | undefined) {
  if (request && !request.socket.destroyed) await once(request.socket, 'close');
}
