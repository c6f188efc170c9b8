import { execFileSync } from 'node:child_process';
import type { Message } from '../../../playground/alexa/server/contract';
import type { Sent, WireResponse } from '../../../playground/wire/Recorded';
import { Wire } from '../../../playground/wire/Wire';

const form = 'application/x-www-form-urlencoded';

/** A token that looks like nothing in particular. */
const token = 'Zm9vYmFyYmF6cXV4';

/** A request of Alexa to the token endpoint. */
function tokenRequest(body: string, url = 'http://127.0.0.1:1/oauth/token'): Sent {
  const credentials = Buffer.from('client:very-secret').toString('base64');
  return {
    from: 'alexa',
    to: 'auth0',
    request: {
      method: 'POST',
      url,
      headers: [
        ['Authorization', `Basic ${credentials}`],
        ['Content-Type', form],
      ],
      body,
    },
  };
}

function answer(body: object, headers: WireResponse['headers'] = []): WireResponse {
  return {
    status: 200,
    headers: [['Content-Type', 'application/json'], ...headers],
    body: JSON.stringify(body),
  };
}

/** A request of Alexa to the skill. */
function skillRequest(request: object, envelope: object = {}): Sent {
  return {
    from: 'alexa',
    to: 'skill',
    request: {
      method: 'POST',
      url: 'http://127.0.0.1:1/webhook',
      headers: [['Content-Type', 'application/json']],
      body: JSON.stringify({ ...envelope, request }),
    },
  };
}

function onlyId(wire: Wire): number {
  const [message] = wire.messages;
  return message?.id ?? 0;
}

describe('A message on the wire', () => {
  test('is explained by who sends it', () => {
    const wire = new Wire();
    const sent = tokenRequest('grant_type=client_credentials');
    wire.begin(sent);
    wire.begin({ ...sent, from: 'skill' });
    const url = 'https://tenant.example.com/api/v2/grants/secret-id';
    wire.begin({ ...sent, from: 'skill', request: { ...sent.request, method: 'DELETE', url } });
    expect(wire.messages.map(({ title, explanation }) => `${title}: ${explanation}`)).toEqual([
      'POST /oauth/token: Alexa trades the code for tokens.',
      'POST /oauth/token: The skill gets a token for the Management API.',
      'DELETE /api/v2/…: The skill revokes what the user has allowed Alexa.',
    ]);
  });

  test('is told when it starts, and again when it ends', () => {
    const wire = new Wire();
    const told: Message[] = [];
    const stop = wire.subscribe((message) => told.push(message));
    const recording = wire.begin(tokenRequest('grant_type=authorization_code&code=1'));
    expect(told).toMatchObject([{ title: 'POST /oauth/token', status: undefined }]);
    recording.end(answer({}));
    expect(told[1]).toEqual({
      ...told[0],
      status: 200,
      milliseconds: expect.any(Number) as number,
    });
    stop();
    wire.begin(tokenRequest(''));
    expect(told).toHaveLength(2);
  });

  test('says why there is no response', () => {
    const wire = new Wire();
    wire.begin(tokenRequest('')).fail('The connection was closed.');
    expect(wire.messages).toMatchObject([
      {
        status: undefined,
        fault: 'The connection was closed.',
        milliseconds: expect.any(Number) as number,
      },
    ]);
  });

  test('belongs to the turn that is under way, unless a browser sends it', () => {
    const wire = new Wire();
    wire.turn = 7;
    wire.begin(tokenRequest(''));
    wire.begin({ ...tokenRequest(''), from: 'user' });
    wire.turn = undefined;
    wire.begin(tokenRequest(''));
    expect(wire.messages.map(({ turn }) => turn)).toEqual([7, undefined, undefined]);
  });

  test('is forgotten when there are too many, the oldest first', () => {
    const wire = new Wire({ mostMessages: 2 });
    const recordings = ['1', '2', '3'].map((body) => wire.begin(tokenRequest(body)));
    const [first] = recordings;
    first?.end(answer({}));
    expect(wire.messages).toHaveLength(2);
    expect(wire.oldestId).toBe(onlyId(wire));
    expect(wire.details(wire.oldestId - 1)).toBeUndefined();
    wire.clear();
    expect(wire.messages).toEqual([]);
    expect(wire.details(onlyId(wire))).toBeUndefined();
  });

  test('keeps the start of a long body, and says how much is missing', () => {
    const wire = new Wire();
    wire.begin(tokenRequest('x'.repeat(70_000)));
    const { body = '' } = wire.details(onlyId(wire))?.request ?? {};
    expect(body).toMatch(/^x{65536}\n\(4464 more characters\)$/);
  });

  test('keeps no pages', () => {
    const wire = new Wire();
    const headers = [['content-type', 'text/html']] as const;
    wire.begin(tokenRequest('')).end({ status: 200, headers, body: '<title>Sign in</title>' });
    const { body } = wire.details(onlyId(wire))?.response ?? {};
    expect(body).toBe('(22 characters of text/html)');
  });
});

describe('The explanation of a message', () => {
  test.each([
    ['grant_type=authorization_code', 'Alexa trades the code for tokens.', '4.1.3'],
    ['grant_type=refresh_token', 'Alexa trades the refresh token for a new access token.', '6'],
  ])('tells %s by its body', (body, explanation, section) => {
    const wire = new Wire();
    wire.begin(tokenRequest(body));
    const url = `https://www.rfc-editor.org/rfc/rfc6749#section-${section}`;
    expect(wire.messages).toMatchObject([{ explanation, specification: { url } }]);
  });

  test.each([
    [{ type: 'LaunchRequest' }, 'LaunchRequest', 'Alexa opens the skill.'],
    [
      { type: 'IntentRequest', intent: { name: 'WhoAmIIntent' } },
      'WhoAmIIntent',
      'Alexa tells the skill what the user means.',
    ],
    [
      { type: 'SessionEndedRequest', reason: 'USER_INITIATED' },
      'SessionEndedRequest: USER_INITIATED',
      'Alexa tells the skill that the session has ended: USER_INITIATED.',
    ],
    [
      { type: 'AlexaSkillEvent.SkillDisabled' },
      'AlexaSkillEvent.SkillDisabled',
      'Alexa tells the skill that the user has disabled it.',
    ],
    [{}, 'Request', 'Alexa tells the skill what has happened.'],
  ])('tells what Alexa asks the skill: %j', (request, title, explanation) => {
    const wire = new Wire();
    wire.begin(skillRequest(request));
    expect(wire.messages).toMatchObject([{ title, explanation }]);
  });

  test('says how the sign-in ended', () => {
    const wire = new Wire();
    const back = (query: string): Sent => ({
      from: 'user',
      to: 'alexa',
      request: {
        method: 'GET',
        url: `http://127.0.0.1:1/api/skill/link/M1?${query}`,
        headers: [],
        body: '',
      },
    });
    wire.begin(back('code=1&state=2'));
    wire.begin(back('error=access_denied&state=2'));
    expect(wire.messages.map(({ explanation }) => explanation)).toEqual([
      'Auth0 has sent the browser back to Alexa, with an authorization code.',
      'Auth0 has sent the browser back to Alexa, with the error access_denied.',
    ]);
  });
});

describe('Secrets on the wire', () => {
  const shown = (wire: Wire, secrets = false): string =>
    JSON.stringify(wire.messages.map(({ id }) => wire.details(id, secrets)));

  test.each([
    ['a code', `grant_type=authorization_code&code=${token}`],
    ['a code verifier', `code_verifier=${token}`],
    ['a password', `email=ada%40example.com&password=${token}`],
    ['a client secret', `client_id=client&client_secret=${token}`],
    ['a refresh token', `grant_type=refresh_token&refresh_token=${token}`],
  ])('are masked by kind: %s', (_title, body) => {
    const wire = new Wire();
    wire.begin(tokenRequest(body));
    expect(shown(wire)).not.toContain(token);
    expect(shown(wire)).not.toContain('very-secret');
    expect(shown(wire, true)).toContain(token);
  });

  test.each([
    ['access_token', { access_token: token }],
    ['accessToken', { context: { System: { user: { accessToken: token } } } }],
    ['apiAccessToken', { context: { System: { apiAccessToken: token } } }],
  ])('are masked in JSON: %s', (name, body) => {
    const wire = new Wire();
    wire.begin(tokenRequest('')).end(answer(body));
    expect(shown(wire)).not.toContain(token);
    expect(wire.details(onlyId(wire))?.response?.body).toContain(`"${name}": "••••••••"`);
  });

  test('are masked if they are JWTs, wherever they are', () => {
    const wire = new Wire();
    wire.begin(skillRequest({ type: 'X', note: 'see eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl' }));
    expect(shown(wire)).toContain('see ••••••••');
    expect(shown(wire)).not.toContain('c2lnbmF0dXJl');
  });

  test('are masked in headers and URLs', () => {
    const wire = new Wire();
    const cookie = ['Set-Cookie', 'alexa-link-state=a-value-of-its-own; Path=/; HttpOnly'] as const;
    const location = ['Location', `http://127.0.0.1:1/x?code=${token}&state=${token}`] as const;
    wire
      .begin(tokenRequest('', `http://127.0.0.1:1/authorize?state=${token}&scope=openid`))
      .end(answer({}, [cookie, location]));
    expect(shown(wire)).not.toMatch(new RegExp(`${token}|a-value-of-its-own`));
    const { url, response } = wire.details(onlyId(wire)) ?? {};
    expect(url).toBe('http://127.0.0.1:1/authorize?state=••••••••&scope=openid');
    expect(response?.headers).toContainEqual([
      'Set-Cookie',
      'alexa-link-state=••••••••; Path=/; HttpOnly',
    ]);
  });

  test('are masked by value, where the skill repeats a token of another message', () => {
    const wire = new Wire();
    wire.begin(tokenRequest('')).end(answer({ access_token: token }));
    wire.begin(skillRequest({ type: 'LaunchRequest' })).end(answer({ leak: `is ${token}!` }));
    expect(shown(wire)).toContain('is ••••••••!');
    expect(shown(wire)).not.toContain(token);
  });

  test('are not the words of a conversation, nor an email address', () => {
    const wire = new Wire();
    wire
      .begin(tokenRequest('code=code&password=a'))
      .end(answer({ code: 'not_found', email: 'ada@example.com', error: 'a bad code' }));
    const { body } = wire.details(onlyId(wire))?.response ?? {};
    expect(body).toMatch(/"not_found"[^]*"ada@example.com"[^]*"a bad code"/);
  });
});

describe('Copying a message as curl', () => {
  /** Returns the arguments that a shell passes to curl. */
  function argumentsIn(command: string): string[] {
    const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
    return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
  }

  test('gives a command that a shell reads as it is meant', () => {
    const wire = new Wire();
    const body = `{"text": "it's $HOME \`id\` \\ é !x"}`;
    const headers = [
      ['Host', '127.0.0.1:1'],
      ['Content-Type', 'application/json'],
      ['X-Note', "don't; exit"],
      ['X-Empty', ''],
    ] as const;
    const url = 'http://127.0.0.1:1/a?b=[1]&c={d}';
    wire.begin({ from: 'alexa', to: 'skill', request: { method: 'POST', url, headers, body } });
    expect(argumentsIn(wire.details(onlyId(wire), true)?.curl ?? '')).toEqual([
      '--globoff',
      url,
      ...['--header', 'Content-Type: application/json'],
      ...['--header', "X-Note: don't; exit"],
      ...['--header', 'X-Empty;'],
      ...['--data-raw', body],
    ]);
  });

  test('names the method if curl would choose another', () => {
    const wire = new Wire();
    wire.begin(tokenRequest(''));
    expect(argumentsIn(wire.details(onlyId(wire))?.curl ?? '')).toContain('--request');
  });
});
