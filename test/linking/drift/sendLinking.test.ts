import { describeOutcome } from '../../../cli/deploy/describeOutcome';
import { sendLinking } from '../../../linking/drift/sendLinking';
import { type LinkingRequest, type LiveLinking } from '../../../linking/smapi/Smapi';
import { exampleLinking } from '../../support/accountLinking';

const skillId = 'amzn1.ask.skill.1';
const accountLinking = exampleLinking;
const { clientSecret, ...same } = accountLinking;

/** An Amazon that applies what it is sent, except for some fields. */
class Amazon {
  readonly sent: [string, LinkingRequest][] = [];

  constructor(
    private live: LiveLinking | undefined,
    private readonly kept: LiveLinking = {},
  ) {}

  getAccountLinking(): Promise<LiveLinking | undefined> {
    return Promise.resolve(this.live);
  }

  updateAccountLinking(id: string, request: LinkingRequest): Promise<void> {
    this.sent.push([id, request]);
    this.live = { ...(request.accountLinkingRequest as LiveLinking), ...this.kept };
    return Promise.resolve();
  }
}

test('where nothing differs, nothing is written', async () => {
  const amazon = new Amazon(same);
  const outcome = await sendLinking(amazon, { skillId, accountLinking, always: false });
  expect(outcome).toEqual({ before: [], sent: false, after: [] });
  expect(amazon.sent).toEqual([]);
  const text = describeOutcome(outcome, accountLinking);
  expect(text).toContain('nothing has changed, nothing was sent');
  expect(text).toContain('--account-linking-secret');
});

test('a new secret is sent on request', async () => {
  const amazon = new Amazon(same);
  const outcome = await sendLinking(amazon, { skillId, accountLinking, always: true });
  expect(outcome).toEqual({ before: [], sent: true, after: [] });
  expect(amazon.sent).toEqual([[skillId, { accountLinkingRequest: accountLinking }]]);
  expect(describeOutcome(outcome, accountLinking)).toContain('nothing visible');
});

test.each([
  ['missing', undefined, 'type, authorizationUrl'],
  ['different', { ...same, clientId: 'other', scopes: [] }, 'Changed: clientId, scopes.'],
])('account linking that is %s is written, and read back', async (_, live, told) => {
  const amazon = new Amazon(live);
  const outcome = await sendLinking(amazon, { skillId, accountLinking, always: false });
  expect(outcome).toMatchObject({ sent: true, after: [] });
  expect(amazon.sent).toHaveLength(1);
  const text = describeOutcome(outcome, accountLinking);
  expect(text).toContain(told);
  expect(text).not.toContain(clientSecret);
});

test('what Amazon did not apply is returned', async () => {
  const amazon = new Amazon(undefined, { scopes: ['email'] });
  const outcome = await sendLinking(amazon, { skillId, accountLinking, always: false });
  expect(outcome.after).toEqual([
    { field: 'scopes', live: ['email'], project: ['openid', 'offline_access'] },
  ]);
});
