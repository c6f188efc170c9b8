import { App } from '@jovotech/framework';
import { GreetingComponent } from '../../../src/components/GreetingComponent';
import { createApp } from '../../../src/app';
import { CertificateStore, RequestVerifier } from '../../../src/alexa/verification';
import { createHandler, type LambdaHandler } from '../../../src/lambda/createHandler';
import { InvocationError } from '../../../src/lambda/InvocationError';
import type { HttpAnswer } from '../../../src/lambda/httpEvent';
import { AccountService } from '../../../src/services/AccountService';
import { logOutput } from '../../../src/logging/log';
import { cloudWatchLine } from '../../../src/metrics/cloudWatch';
import { BoundedStore } from '../../../src/store/BoundedStore';
import { issueAlexaCertificates, RequestSigner } from '../../../playground/alexa/signing';
import { loggedLines } from '../../support/capturedLog';
import { canary } from '../../support/canaries';
import { releaseTheClock, stopTheClock } from '../../support/clock';
import { envelope, SKILL_ID, skillEvent } from '../../support/envelope';
import { late, silence } from '../../support/faultServer';
import { claims, startUserinfoServer, type UserinfoServer } from '../../support/userinfoServer';
import { down, FaultyRecords } from '../../faults/support/FaultyStore';

const NAME = canary('name');
const fine = claims({ sub: 'auth0|1', given_name: NAME });

/** A function that has just started, with a timeout in milliseconds. */
const within = (milliseconds: number) => {
  const end = Date.now() + milliseconds;
  return { getRemainingTimeInMillis: () => end - Date.now() };
};

describe('The skill on Lambda', () => {
  let auth0: UserinfoServer;
  let records: FaultyRecords;
  let signer: RequestSigner;
  let handler: LambdaHandler;
  let verifiers: number;
  /** What CloudWatch gets. */
  let write: jest.SpyInstance<void, [line: string]>;

  beforeAll(async () => {
    auth0 = await startUserinfoServer();
    signer = new RequestSigner(await issueAlexaCertificates(Date.now()));
  });
  afterAll(() => auth0.close());
  beforeEach(() => {
    write = jest.spyOn(logOutput, 'write').mockReturnValue();
    auth0.answerWith(fine);
    records = new FaultyRecords();
    verifiers = 0;
    handler = createHandler({
      skill: createApp({ auth0Url: auth0.url }, new BoundedStore(records)),
      skillId: SKILL_ID,
      createVerifier: () => {
        verifiers += 1;
        const certificates = new CertificateStore({
          fetchText: () => Promise.resolve(signer.certificateChain),
          roots: [signer.rootCertificate],
        });
        return new RequestVerifier({ skillId: SKILL_ID, certificates });
      },
    });
  });

  const invoke = (event: unknown, milliseconds = 8_000): Promise<object> =>
    handler(event, within(milliseconds));
  const launch = () => envelope({ accessToken: canary('token') });
  const speechIn = (answer: object): unknown =>
    (answer as { response?: { outputSpeech?: { ssml?: string } } }).response?.outputSpeech?.ssml;

  describe('invoked by Alexa', () => {
    test('greets', async () => {
      expect(speechIn(await invoke(launch()))).toContain(`, ${NAME}!`);
      expect(verifiers).toBe(0);
    });

    test('tells CloudWatch what happened, in one line', async () => {
      cloudWatchLine('my-skill');
      await handler(launch(), { ...within(8_000), functionName: 'my-skill' });
      const lines = write.mock.calls.map(([line]) => JSON.parse(line) as unknown);
      expect(lines).toMatchObject([{ FunctionName: 'my-skill', LaunchLinked: 1, ProfileFound: 1 }]);
    });

    test('says nothing to CloudWatch where there is none', async () => {
      await invoke(launch());
      expect(write).not.toHaveBeenCalled();
    });

    test.each([
      ['names another skill', otherSkill(), 'another skill'],
      [
        'names no skill',
        { ...envelope(), context: {}, session: undefined },
        "isn't an Alexa request",
      ],
      ['comes from another service of AWS', { Records: [] }, "isn't an Alexa request"],
      ['is not an object', 'garbage', "isn't a JSON object"],
      ['is nothing', undefined, "isn't a JSON object"],
      ['is nested too deeply', nested(1_000), 'nested too deeply'],
      [
        'is not a request',
        { ...envelope(), request: undefined, version: undefined },
        "isn't an Alexa request",
      ],
    ])('fails when the event %s, and shows no stack', async (_what, event, message) => {
      const error = await invoke(event).then(
        () => undefined,
        (reason: Error) => reason,
      );
      expect(error).toMatchObject({ name: 'InvocationError' });
      expect(error?.message).toContain(message);
      expect(error?.stack).toBe(`InvocationError: ${error?.message}`);
    });

    test.each([
      ['', {}],
      ['of a plugin', { source: 'serverless-plugin-warmup' }],
      ['with a flag', { warmup: true }],
      ['with another flag', { warmer: true, concurrency: 3 }],
      ['of EventBridge', { version: '0', source: 'aws.events', 'detail-type': 'Scheduled Event' }],
    ])('answers an event %s that keeps it warm, and nothing else happens', async (_what, event) => {
      const handle = jest.spyOn(App.prototype, 'handle');
      const logged = loggedLines().length;
      expect(await invoke(event)).toEqual({});
      expect(handle).not.toHaveBeenCalled();
      expect(loggedLines()).toHaveLength(logged);
    });

    test('refuses a request that only looks like such an event', async () => {
      await expect(invoke({ ...otherSkill(), source: 'aws.events' })).rejects.toThrow(
        'another skill',
      );
    });

    test('apologises when a handler fails', async () => {
      jest.spyOn(AccountService.prototype, 'lookUp').mockRejectedValue(new Error('a bug'));
      expect(speechIn(await invoke(launch()))).toMatch(/Sorry, something went wrong/);
    });

    test("fails when a skill event couldn't be handled, so that Alexa retries", async () => {
      records.fault = down;
      const body = { userInformationPersistenceStatus: 'NOT_PERSISTED' };
      const event: unknown = JSON.parse(skillEvent('SkillDisabled', { body }));
      await expect(invoke(event)).rejects.toThrow(
        'The event could not be handled. Send it again later.',
      );
    });

    test('greets without a name when there is no time to wait for Auth0', async () => {
      auth0.answerWith(late(2_000, fine));
      expect(speechIn(await invoke(launch(), 700))).toContain('Welcome back! What');
    });

    test('has finished pending work when it answers', async () => {
      const pass = stopTheClock();
      // Auth0 was down, and a call in the background finds out that it is back.
      auth0.answerWith((_request, response) => response.writeHead(500).end());
      for (let time = 0; time < 5; time++) await invoke(launch());
      pass(6_000);
      const answered = jest.fn();
      auth0.answerWith(
        late(100, (request, response) => {
          answered();
          fine(request, response);
        }),
      );
      expect(speechIn(await invoke(launch()))).toContain('Welcome back! What');
      expect(answered).toHaveBeenCalled();
      releaseTheClock();
    });

    test('waits for pending work only while there is time', async () => {
      auth0.answerWith(silence);
      expect(speechIn(await invoke(launch(), 500))).toContain('Welcome back! What');
    });

    test('fails when the skill could not be initialized', async () => {
      const skill = createApp({ auth0Url: auth0.url });
      jest.spyOn(skill, 'initialize').mockRejectedValue(new Error('a bug'));
      const createVerifier = (): never => {
        throw new Error('nobody asks');
      };
      handler = createHandler({ skill, skillId: SKILL_ID, createVerifier });
      await expect(invoke(launch())).rejects.toThrow('The skill failed.');
    });
  });

  describe('invoked by a local tool', () => {
    // As virtual-alexa does, whose context knows no deadline.
    const context: object = { functionName: 'local', getRemainingTimeMillis: () => -1 };

    test.each([
      ['without a context', []],
      ['with null', [null]],
      ['with a context that knows no deadline', [context]],
    ])('greets, %s', async (_what, rest) => {
      expect(speechIn(await handler(launch(), ...rest))).toContain(`, ${NAME}!`);
    });

    test('calls back with the answer, as ask-sdk-local-debug wants it', async () => {
      const callback = jest.fn();
      const answer = await handler(launch(), null, callback);
      expect(callback.mock.calls).toEqual([[null, answer]]);
      expect(speechIn(answer)).toContain(`, ${NAME}!`);
    });

    test('calls back with the error, which nothing else would catch', async () => {
      const callback = jest.fn();
      await handler('garbage', null, callback);
      expect(callback.mock.calls).toEqual([[expect.any(InvocationError)]]);
    });

    test('ignores the callback of AWS, which uses the promise and allows no third parameter', async () => {
      const callback = jest.fn();
      await handler(launch(), within(8_000), callback);
      expect(callback).not.toHaveBeenCalled();
      expect(handler).toHaveLength(2);
    });
  });

  describe('behind a URL', () => {
    const overHttp = async (text: string, special: object = {}): Promise<HttpAnswer> => {
      const event = {
        requestContext: { http: { method: 'POST' } },
        headers: { ...signer.sign(Buffer.from(text)) },
        body: text,
        isBase64Encoded: false,
        ...special,
      };
      return (await invoke(event)) as HttpAnswer;
    };

    test('greets the user of a signed request', async () => {
      const { statusCode, headers, body } = await overHttp(JSON.stringify(launch()));
      expect(statusCode).toBe(200);
      expect(headers?.['content-type']).toContain('application/json');
      expect(speechIn(JSON.parse(body) as object)).toContain(`, ${NAME}!`);
    });

    test('accepts a body in Base64, and the first version of the format', async () => {
      const text = JSON.stringify(launch());
      const headers = Object.fromEntries(
        Object.entries(signer.sign(Buffer.from(text))).map(([name, value]) => [
          name.toUpperCase(),
          value as string,
        ]),
      );
      const body = Buffer.from(text).toString('base64');
      const first = { requestContext: {}, httpMethod: 'POST', headers };
      const answer = await overHttp(text, { ...first, body, isBase64Encoded: true });
      expect(answer.statusCode).toBe(200);
      expect(verifiers).toBe(1);
    });

    test('answers a load balancer that sends lists of headers with such lists', async () => {
      const text = JSON.stringify(launch());
      const multiValueHeaders = Object.fromEntries(
        Object.entries(signer.sign(Buffer.from(text))).map(([name, value]) => [name, [value]]),
      );
      const balancer = { requestContext: { elb: {} }, httpMethod: 'POST', headers: undefined };
      const answer = await overHttp(text, { ...balancer, multiValueHeaders });
      expect(answer).toMatchObject({
        statusCode: 200,
        multiValueHeaders: { 'content-type': ['application/json; charset=utf-8'] },
      });
      expect(answer).not.toHaveProperty('headers');
      expect(speechIn(JSON.parse(answer.body) as object)).toContain(`, ${NAME}!`);
    });

    test('reports that a signed body that names no skill is not Alexa’s', async () => {
      const { request } = launch();
      const { statusCode, body } = await overHttp(JSON.stringify({ version: '1.0', request }));
      expect([statusCode, body]).toEqual([
        400,
        expect.stringContaining("isn't an Alexa request") as string,
      ]);
      const other = await overHttp(JSON.stringify(otherSkill()));
      expect(other.body).toContain('for another skill');
    });

    test.each([
      ['without a signature', { headers: {} }, 400],
      ['with headers that are null', { headers: null, multiValueHeaders: null }, 400],
      ['without headers', { headers: undefined }, 400],
      ['whose body is another one', { body: JSON.stringify(envelope()) + ' ' }, 400],
      ['without a body', { body: null }, 400],
      ['whose body is too large', { body: 'x'.repeat(300_000) }, 413],
      ['by another method', { requestContext: { http: { method: 'GET' } } }, 405],
    ])('refuses a request %s, in JSON and without a stack', async (_what, special, status) => {
      const lookUp = jest.spyOn(GreetingComponent.prototype, 'LAUNCH');
      const answer = await overHttp(JSON.stringify(envelope()), special);
      expect(answer.statusCode).toBe(status);
      expect(JSON.parse(answer.body)).toEqual({
        error: expect.any(String) as string,
        message: expect.any(String) as string,
      });
      expect(answer.body).not.toContain('    at ');
      expect(lookUp).not.toHaveBeenCalled();
    });

    test("answers a skill event that couldn't be handled with 503", async () => {
      records.fault = down;
      const body = { userInformationPersistenceStatus: 'NOT_PERSISTED' };
      const answer = await overHttp(skillEvent('SkillDisabled', { body }));
      expect(answer.statusCode).toBe(503);
    });

    test('answers 500 without internals when the skill could not be initialized', async () => {
      const skill = createApp({ auth0Url: auth0.url });
      jest.spyOn(skill, 'handle').mockRejectedValue(new Error('a bug'));
      const certificates = new CertificateStore({
        fetchText: () => Promise.resolve(signer.certificateChain),
        roots: [signer.rootCertificate],
      });
      const createVerifier = () => new RequestVerifier({ skillId: SKILL_ID, certificates });
      handler = createHandler({ skill, skillId: SKILL_ID, createVerifier });
      const { statusCode, body } = await overHttp(JSON.stringify(envelope()));
      expect(statusCode).toBe(500);
      expect(body).not.toContain('a bug');
    });
  });
});

/** Returns a request for another skill. */
function otherSkill(): object {
  const application = { applicationId: SKILL_ID.replace(/.{12}$/, '0'.repeat(12)) };
  return { ...envelope(), context: { System: { application } }, session: undefined };
}

function nested(depth: number): object {
  let value: object = {};
  for (let level = 0; level < depth; level++) value = { value };
  return value;
}
