import { PREFIX, prometheusText } from '../../../src/metrics/prometheus';
import { serveMetrics, type RunningMetrics } from '../../../src/http/serveMetrics';
import { BoundedStore } from '../../../src/store/BoundedStore';
import { down, FaultyRecords } from '../../faults/support/FaultyStore';
import { SkillUnderTest } from '../../faults/support/SkillUnderTest';
import { canary } from '../../support/canaries';
import { intent, skillEvent, type EnvelopeOptions } from '../../support/envelope';
import {
  claims,
  startUserinfoServer,
  status,
  type UserinfoServer,
} from '../../support/userinfoServer';

const fine = claims({ sub: 'auth0|1', given_name: 'Ada' });

describe('A running skill', () => {
  let skill: SkillUnderTest;
  let api: UserinfoServer;
  let records: FaultyRecords;

  beforeAll(async () => {
    records = new FaultyRecords();
    api = await startUserinfoServer();
    skill = await SkillUnderTest.start(undefined, new BoundedStore(records), undefined, api.url);
  });
  afterAll(() => skill.stop());
  afterAll(() => api.close());
  beforeEach(() => skill.auth0Does(fine));

  /** Which samples went up, and by how much, while something happened. */
  async function countedWhile(happens: () => Promise<unknown>): Promise<Record<string, number>> {
    const before = samples();
    await happens();
    const entries = Object.entries(samples()).map(
      ([name, value]) => [name, value - (before[name] ?? 0)] as const,
    );
    return Object.fromEntries(
      entries.filter(([name, difference]) => difference > 0 && !/_bucket|_sum/.test(name)),
    );
  }
  const askWhile = (options?: EnvelopeOptions) => countedWhile(() => skill.ask(options));

  test('counts each step from the first launch to a linked account and back', async () => {
    expect(await askWhile()).toEqual({
      'requests_total{outcome="answered"}': 1,
      'linking_steps_total{step="launched_unlinked"}': 1,
      'linking_steps_total{step="card_sent"}': 1,
    });
    const accessToken = canary('token');
    const event = skillEvent('SkillAccountLinked', { accessToken });
    expect(await countedWhile(() => skill.post(event))).toMatchObject({
      'linking_steps_total{step="linked"}': 1,
      'profile_lookups_total{outcome="auth0"}': 1,
      profile_call_seconds_count: 1,
    });
    expect(await askWhile({ accessToken })).toEqual({
      'requests_total{outcome="answered"}': 1,
      'linking_steps_total{step="launched_linked"}': 1,
      'profile_lookups_total{outcome="cache"}': 1,
    });
    expect(await countedWhile(() => skill.post(skillEvent('SkillDisabled')))).toMatchObject({
      'linking_steps_total{step="disabled"}': 1,
    });
  });

  test('counts why a profile is missing, and a refused token as such', async () => {
    skill.auth0Does(status(401));
    expect(await askWhile({ accessToken: canary('token') })).toEqual({
      'requests_total{outcome="answered"}': 1,
      'linking_steps_total{step="launched_linked"}': 1,
      'linking_steps_total{step="card_sent"}': 1,
      'profile_lookups_total{outcome="token_refused"}': 1,
      profile_call_seconds_count: 1,
    });
    skill.auth0Does(status(500));
    expect(await askWhile({ accessToken: canary('token') })).toMatchObject({
      'profile_lookups_total{outcome="server_error"}': 1,
    });
  });

  test('counts calls to your own API', async () => {
    const ask = { accessToken: canary('token'), request: intent('OrderStatusIntent') };
    api.answerWith(claims({ orders: [] }));
    expect(await askWhile(ask)).toMatchObject({
      'api_calls_total{outcome="found"}': 1,
      api_call_seconds_count: 1,
    });
    api.answerWith(status(503));
    expect(await askWhile(ask)).toMatchObject({ 'api_calls_total{outcome="gateway_error"}': 1 });
  });

  test('counts failures of the store', async () => {
    records.fault = down;
    expect(await askWhile({ accessToken: canary('token') })).toMatchObject({
      'store_failures_total{reason="unavailable"}': 1,
    });
    records.fault = () => Promise.resolve();
  });

  test('counts refused requests, and nothing else about them', async () => {
    expect(await countedWhile(() => skill.post('garbage'))).toEqual({
      'refused_requests_total{reason="body_invalid"}': 1,
    });
  });

  test('counts an event that Alexa must send again as failed', async () => {
    records.fault = down;
    expect(await countedWhile(() => skill.webhook.post(skillEvent('SkillDisabled')))).toMatchObject(
      {
        'requests_total{outcome="failed"}': 1,
      },
    );
    records.fault = () => Promise.resolve();
  });

  test("sends the ID of Alexa's request to Auth0 and to your own API", async () => {
    const requestId = 'amzn1.echo-api.request.0c1f2a3b-4d5e-4f60-8a7b-9c0d1e2f3a4b';
    const accessToken = canary('token');
    await skill.ask({ accessToken, request: { type: 'LaunchRequest', requestId } });
    await skill.ask({ accessToken, request: { ...intent('OrderStatusIntent'), requestId } });
    const received = [skill.auth0, api].map(({ requests }) => requests.at(-1)?.headers);
    expect(received).toMatchObject(Array(2).fill({ 'x-correlation-id': requestId }));
  });
});

describe('GET /metrics', () => {
  let metrics: RunningMetrics;
  const get = (path: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${metrics.port}${path}`, init);

  beforeAll(async () => {
    metrics = await serveMetrics({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => metrics.close());

  test('answers with the text that Prometheus reads', async () => {
    const response = await get('/metrics');
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(await response.text()).toBe(prometheusText());
  });

  test('is the only address there, and reads only', async () => {
    expect((await get('/webhook', { method: 'POST' })).status).toBe(404);
    expect((await get('/metrics', { method: 'POST' })).status).toBe(404);
  });
});

function samples(): Record<string, number> {
  const lines = prometheusText()
    .split('\n')
    .filter((line) => line.startsWith(PREFIX));
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', value] = line.slice(PREFIX.length).split(' ');
      return [name, Number(value)];
    }),
  );
}
