import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from '../../bench/fleet/answers';
import { History, type Write } from '../../bench/fleet/history';
import { namesIn, nickname } from '../../bench/fleet/names';
import { type Door, KILLED, type Outcome } from '../../bench/fleet/Outcome';
import { createPeople } from '../../bench/fleet/People';
import type { Protocol } from '../../bench/fleet/Protocol';
import { readLog } from '../../bench/fleet/readLog';
import { userinfo } from '../../bench/fleet/standIns';
import { AccountStore } from '../../src/store/AccountStore';
import { FileRecords } from '../../src/store/file/FileRecords';
import { FAST_FOLDER } from '../support/fastFolder';
import { SignedWebhook } from '../support/SignedWebhook';
import { startUserinfoServer, type UserinfoServer } from '../support/userinfoServer';

// `npm run fleet-test` runs many processes, for minutes. These are tests of what it finds.

describe('A history', () => {
  const at = { register: 'nickname', request: 'r', process: 'one' };
  const write = (
    value: string | undefined,
    start: number,
    end: number,
    confirmed = true,
  ): Write => ({
    ...at,
    value,
    start,
    end,
    confirmed,
  });

  /** Returns what is lost if a value is read from 50 to 60. */
  function lostIn(writes: readonly Write[], value: string | undefined): readonly string[] {
    const history = new History();
    writes.forEach((one) => history.write(one));
    history.read({ ...at, process: 'two', value, start: 50, end: 60 });
    return history.judge().lost;
  }

  test.each<[string, Write[], string | undefined]>([
    ['the last confirmed value', [write('a', 1, 2), write('b', 3, 4)], 'b'],
    ['nothing, before anything was stored', [], undefined],
    ['what is being stored', [write('a', 1, 2), write('b', 55, 70)], 'b'],
    ['what was there before that', [write('a', 1, 2), write('b', 55, 70)], 'a'],
    ['either of two that were stored at the same time', [write('a', 1, 9), write('b', 2, 8)], 'a'],
    ['what may have been stored', [write('a', 1, 2), write('b', 3, 4, false)], 'b'],
    ['what was there unless it was', [write('a', 1, 2), write('b', 3, 4, false)], 'a'],
    ['nothing, after it was erased', [write('a', 1, 2), write(undefined, 3, 4)], undefined],
  ])('may tell %s', (_what, writes, value) => {
    expect(lostIn(writes, value)).toEqual([]);
  });

  test.each<[string, Write[], string | undefined]>([
    ['nothing although something was stored', [write('a', 1, 2)], undefined],
    ['an older value', [write('a', 1, 2), write('b', 3, 4)], 'a'],
    ['what was erased', [write('a', 1, 2), write(undefined, 3, 4)], 'a'],
    ['what nobody has stored', [write('a', 1, 2)], 'c'],
    ['what was stored later', [write('a', 61, 62)], 'a'],
    [
      'what may have been stored before something else was',
      [write('a', 1, 2, false), write('b', 3, 4)],
      'a',
    ],
  ])('must not tell %s', (_what, writes, value) => {
    expect(lostIn(writes, value)).toEqual([
      expect.stringContaining(`told "${value ?? 'nothing'}"`),
    ]);
  });

  test('counts values that another process has told, and leaves out what the store refused', () => {
    const history = new History();
    history.write(write('a', 1, 2));
    history.read({ ...at, process: 'one', value: 'a', start: 5, end: 6 });
    expect(history.judge().seenElsewhere).toBe(0);
    history.read({ ...at, process: 'two', value: 'a', start: 7, end: 8 });
    history.read({ ...at, request: 'refused', value: undefined, start: 9, end: 10 });
    expect(history.judge(new Set(['refused']))).toEqual({ lost: [], seenElsewhere: 1 });
  });
});

test('A name is found in any text, and not in an identifier', () => {
  expect(namesIn(`{"text":"Hello, ${nickname(7, 1)}!"}`)).toEqual([nickname(7, 1).split(' ')[0]]);
  expect(namesIn('xZubabakuXX ZUBABAKU Zubabakux')).toEqual([]);
});

test('The log tells which requests the store failed, also if a killed process left half a line', () => {
  const failed = { level: 40, requestId: 'r', msg: 'the store failed' };
  const log = ['{"level":30,"msg":"listening"}', '{"level":40,"ms', JSON.stringify(failed)];
  expect(readLog(log.join('\n'))).toEqual({
    warnings: new Map([['the store failed', 1]]),
    storeFailed: new Set(['r']),
  });
});

describe('Users of a skill', () => {
  let skills: { folder: string; store: AccountStore; webhook: SignedWebhook }[] = [];
  let auth0: UserinfoServer;

  beforeAll(async () => {
    auth0 = await startUserinfoServer();
    auth0.answerWith(userinfo);
  });
  beforeEach(async () => {
    for (const name of ['one-', 'other-']) {
      const folder = await mkdtemp(join(FAST_FOLDER, name));
      const store = new AccountStore(new FileRecords(folder));
      skills.push({ folder, store, webhook: await SignedWebhook.start(auth0.url, store) });
    }
  });
  afterEach(async () => {
    for (const { folder, store, webhook } of skills) {
      await webhook.stop();
      await store.close();
      await rm(folder, { recursive: true });
    }
    skills = [];
  });
  afterAll(() => auth0.close());

  /** Sends a request to one of the skills, each with a store of its own. */
  async function sendTo(skill: number, envelope: object): Promise<Outcome> {
    const start = Date.now();
    const response = await skills[skill]?.webhook.post(JSON.stringify(envelope));
    const answer = (await response?.json()) as Answer;
    const outcome = { process: `skill ${skill}`, start, end: Date.now() };
    return response?.ok ? { ...outcome, answer } : { ...outcome, fault: 'failed' };
  }

  /** Has ten people talk for a while, then asks for all nicknames. Returns what was found. */
  async function problemsOf(send: Door['send']) {
    const protocol: Protocol = {
      history: new History(),
      mixed: [],
      failed: new Map(),
      times: [],
      interrupted: 0,
    };
    const people = createPeople(10, { send }, protocol);
    await people.talk(Date.now() + 1_000, 100);
    await people.askAll({ functions: { send }, servers: { send } }, protocol.history);
    const { interrupted, mixed, failed, times } = protocol;
    const found = { lost: protocol.history.judge().lost.length, mixed: mixed.length };
    return { ...found, failed: failed.size, interrupted, requests: times.length };
  }

  test('find nothing wrong with it if it keeps its promises', async () => {
    const { requests, ...problems } = await problemsOf((envelope) => sendTo(0, envelope));
    expect(requests).toBeGreaterThan(20);
    expect(problems).toEqual({ lost: 0, mixed: 0, failed: 0, interrupted: 0 });
  });

  test('find lost writes if processes have stores of their own', async () => {
    let turn = 0;
    const { lost, mixed } = await problemsOf((envelope) => sendTo(turn++ % 2, envelope));
    expect(lost).toBeGreaterThan(0);
    expect(mixed).toBe(0);
  });

  test('find answers that are for others', async () => {
    let turn = 0;
    let last: Answer | undefined;
    const { mixed } = await problemsOf(async (envelope) => {
      const outcome = await sendTo(0, envelope);
      const answer = turn++ % 10 === 0 && last ? last : outcome.answer;
      if (namesIn(JSON.stringify(outcome.answer)).length > 0) last = outcome.answer;
      return { ...outcome, answer };
    });
    expect(mixed).toBeGreaterThan(0);
  });

  test('find requests that fail, and count those apart whose process was killed', async () => {
    let turn = 0;
    const { failed, interrupted, lost } = await problemsOf(async (envelope) => {
      const outcome = await sendTo(0, envelope);
      turn += 1;
      if (turn % 10 === 0) return { ...outcome, answer: undefined, fault: KILLED };
      if (turn % 10 === 5) return { ...outcome, answer: undefined, fault: 'ECONNRESET' };
      return outcome;
    });
    expect(failed).toBeGreaterThan(0);
    expect(interrupted).toBeGreaterThan(0);
    expect(lost).toBe(0);
  });
});
