import { prometheusText } from '../../../src/metrics/prometheus';
import { serveMetrics, type RunningMetrics } from '../../../src/http/serveMetrics';
import { BoundedStore } from '../../../src/store/BoundedStore';
import { down, FaultyRecords } from '../../faults/support/FaultyStore';
import { SkillUnderTest } from '../../faults/support/SkillUnderTest';
import { canary } from '../../support/canaries';
import { skillEvent, type EnvelopeOptions } from '../../support/envelope';
import { claims, status } from '../../support/userinfoServer';
import { countedWhile } from './countedWhile';

const fine = claims({ sub: 'auth0|1', given_name: 'Ada' });

describe('A running skill', () => {
  let skill: SkillUnderTest;
  let records: FaultyRecords;

  beforeAll(async () => {
    records = new FaultyRecords();
    skill = await SkillUnderTest.start(undefined, new BoundedStore(records));
  });
  afterAll(() => skill.stop());
  beforeEach(() => skill.auth0Does(fine));

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

  test("sends the ID of Alexa's request to Auth0", async () => {
    const requestId = 'amzn1.echo-api.request.0c1f2a3b-4d5e-4f60-8a7b-9c0d1e2f3a4b';
    const request = { type: 'LaunchRequest', requestId };
    await skill.ask({ accessToken: canary('token'), request });
    expect(skill.auth0.requests.at(-1)?.headers['x-correlation-id']).toBe(requestId);
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
