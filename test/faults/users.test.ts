import { randomInt } from 'node:crypto';
import { canary } from '../support/canaries';
import { envelope, intent } from '../support/envelope';
import { late } from '../support/faultServer';
import { claims } from '../support/userinfoServer';
import { SkillUnderTest, type Answer } from './support/SkillUnderTest';

const TIMES = 200;

/** How many ask at once. More would have to wait longer than Alexa does. */
const AT_ONCE = 60;

/** Returns a user with a unique name in everything that the skill sees. */
interface User {
  readonly name: string;
  readonly accessToken: string;
}

describe('Many requests at once:', () => {
  let skill: SkillUnderTest;

  beforeEach(async () => {
    skill = await SkillUnderTest.start();
  });
  afterEach(() => skill.stop());

  const sessionOf = (name: string): string => `amzn1.echo-api.session.${name}`;

  const newUser = (): User => ({ name: canary('name'), accessToken: canary('token') });

  /** Makes Auth0 know these users, and answer each after a different time. */
  const auth0Knows = (users: readonly User[]): void => {
    const byHeader = new Map(users.map((user) => [`Bearer ${user.accessToken}`, user]));
    skill.auth0Does((request, response) => {
      const user = byHeader.get(request.headers.authorization ?? '');
      const { name } = user ?? {};
      const answer = claims({ sub: `auth0|${name}`, name, email: `mail-of-${name}@e.com` });
      late(randomInt(20), answer)(request, response);
    });
  };

  /** Has a user ask "who am I", on a device with a screen, in a session of their own. */
  const whoAmI = ({ name, accessToken }: User): Promise<Answer> => {
    const { session, context, ...rest } = envelope({
      request: intent('WhoAmIIntent'),
      accessToken,
    });
    const supportedInterfaces = { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.1' } } };
    const device = { deviceId: `amzn1.ask.device.${name}`, supportedInterfaces };
    const System = { ...context.System, device };
    const own = { session: { ...session, sessionId: sessionOf(name) }, context: { System } };
    return skill.post(JSON.stringify({ ...rest, ...own }), accessToken);
  };

  const expectOnly = (answer: Answer, self: User, others: readonly User[]): void => {
    expect(answer.ssml).toContain(`You're ${self.name}.`);
    expect(answer.body.sessionAttributes).toMatchObject({ id: sessionOf(self.name) });
    const text = JSON.stringify(answer.body);
    expect(others.filter((other) => other !== self && text.includes(other.name))).toEqual([]);
  };

  test('Two users at once, many times: nothing is mixed up in speech, cards, APL or sessions', async () => {
    const pairs = Array.from({ length: TIMES }, () => [newUser(), newUser()]);
    const users = pairs.flat();
    auth0Knows(users);
    // Some ask a second time, and are answered from the cache.
    const asking = [...users, ...users.slice(0, TIMES)];
    for (let first = 0; first < asking.length; first += AT_ONCE) {
      const now = asking.slice(first, first + AT_ONCE);
      const answers = await Promise.all(now.map(whoAmI));
      answers.forEach((answer, index) => expectOnly(answer, now[index] as User, users));
    }
  });

  test('A user who links while another one talks: nothing is mixed up', async () => {
    const linked = newUser();
    auth0Knows([linked]);
    const answers = await Promise.all(
      Array.from({ length: TIMES }, (_, turn) => (turn % 2 ? whoAmI(linked) : skill.ask())),
    );
    answers.forEach((answer, turn) => {
      if (turn % 2) expectOnly(answer, linked, []);
      else expect(JSON.stringify(answer.body)).not.toContain(linked.name);
      expect(answer.card).toBe(turn % 2 ? undefined : 'LinkAccount');
    });
  });

  test('100 requests at once with one token: one call to Auth0', async () => {
    const user = newUser();
    auth0Knows([user]);
    const answers = await Promise.all(Array.from({ length: 100 }, () => whoAmI(user)));
    for (const answer of answers) expectOnly(answer, user, []);
    expect(skill.auth0.requests).toHaveLength(1);
  });
});
