import type { RequestEnvelope } from 'ask-sdk-model';
import { SKILL_ID } from '../../../support/envelope';
import { signerOf, TestAuthority } from './support/TestAuthority';
import { accepted, refused, VerifiedSkill, type Outcome } from './support/VerifiedSkill';

const NOW = Date.parse('2026-01-02T03:04:05Z');
const OTHER_ID = 'amzn1.ask.skill.99999999-2222-4333-8444-555555555555';

let skill: VerifiedSkill;

beforeAll(async () => {
  skill = new VerifiedSkill(signerOf(await (await TestAuthority.create(NOW)).issue()), NOW);
  await skill.start();
});
afterAll(() => skill.stop());

/** Sends a request whose parts name these skills; the properties replace those of the envelope. */
function post(changes: object): Promise<Outcome> {
  const envelope = JSON.parse(skill.bodyOf()) as RequestEnvelope;
  return skill.post({ body: JSON.stringify({ ...envelope, ...changes }) });
}

const context = (applicationId: unknown): object => {
  const { context } = JSON.parse(skill.bodyOf()) as RequestEnvelope;
  return { context: { System: { ...context.System, application: { applicationId } } } };
};
const session = (applicationId: unknown): object => {
  const { session } = JSON.parse(skill.bodyOf()) as RequestEnvelope;
  return { session: { ...session, application: { applicationId } } };
};

describe('A wrong or missing skill ID is refused:', () => {
  test.each<[string, () => object]>([
    ['wrong', () => ({ ...context(OTHER_ID), ...session(OTHER_ID) })],
    ['wrong only in the context', () => context(OTHER_ID)],
    ['wrong only in the session', () => session(OTHER_ID)],
    ['in capitals', () => context(SKILL_ID.toUpperCase())],
    ['only the beginning of it', () => context(SKILL_ID.slice(0, -1))],
    ['in an array', () => context([SKILL_ID])],
    ['null', () => context(null)],
    ['missing in the context', () => context(undefined)],
    ['missing in the session', () => session(undefined)],
    ['without an application', () => ({ context: { System: {} } })],
    ['without System', () => ({ context: {} })],
    ['without a context', () => ({ context: undefined })],
    ['in a context that is a text', () => ({ context: 'System' })],
    ['in a session that is a text', () => ({ session: 'new' })],
  ])('%s', async (_title, changes) => {
    expect(await post(changes())).toMatchObject(refused('skill_id_mismatch'));
  });

  test('but a request without a session has it only in the context', async () => {
    const body = { session: undefined };
    expect(await post(body)).toMatchObject(accepted);
  });
});
