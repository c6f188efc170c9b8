import { setTimeout as sleep } from 'node:timers/promises';
import type { ExplainedEntry } from '../../linking/logs/explain';
import type { LogSummary } from '../../linking/logs/report';
import { findPorts } from '../../playground/ports';
import { tryIt } from '../../playground/trouble/phrases';
import { JovoWorkspace } from '../support/JovoWorkspace';
import { PageDriver } from '../support/PageDriver';
import { alarmsIn } from '../support/watching/alarmsIn';
import { SkillMetrics } from '../support/watching/SkillMetrics';

/** Starting a playground, and a command of the Jovo CLI, take seconds each. */
const PATIENCE_MS = 90_000;

/** Launches enough for the alarm on users who don't link. */
const LAUNCHES = 20;

/** What `jovo logs --json` prints. */
interface Report {
  readonly summary?: LogSummary;
  readonly entries?: readonly ExplainedEntry[];
  readonly error?: { readonly hint: string };
}

/**
 * An afternoon in production, on the laptop: what the operator sees in the metrics, which alarms go off,
 * and what `jovo logs` says. Each test goes on where the one before it ended.
 */
describe('An afternoon:', () => {
  let page: PageDriver;
  let workspace: JovoWorkspace;
  let metrics: SkillMetrics;
  let auth0Port: string;
  let visitors = 0;

  beforeAll(async () => {
    const ports = await findPorts({ webhook: 0, alexa: 0, auth0: 0 });
    auth0Port = String(ports.auth0);
    const metricsPort = String(ports.webhook);
    workspace = new JovoWorkspace();
    page = await PageDriver.start({ METRICS_PORT: metricsPort, PLAYGROUND_AUTH0_PORT: auth0Port });
    metrics = new SkillMetrics(`http://127.0.0.1:${metricsPort}/metrics`);
    await metrics.period();
  }, PATIENCE_MS);

  afterAll(async () => {
    await page.stop();
    workspace.remove();
  });

  /** A new user opens the skill, and links an account. */
  async function visit(): Promise<string> {
    await page.act('reset');
    const sub = await page.addPerson('Ada Lovelace');
    visitors += 1;
    await page.say(tryIt.open);
    await page.link(sub);
    return page.say(tryIt.open);
  }

  async function switchTrouble(name: string, isOn: boolean): Promise<void> {
    await page.act('trouble', { name, isOn });
  }

  async function logs(): Promise<Report & { readonly exitCode: unknown }> {
    const command = ['logs', '--stage', 'dev', '--json'];
    const environment = { PLAYGROUND_AUTH0_PORT: auth0Port };
    const { exitCode, stdout } = await workspace.jovo(command, environment);
    return { exitCode, ...(JSON.parse(stdout) as Report) };
  }

  test(
    'users come, link, and are greeted by name',
    async () => {
      for (let visitor = 0; visitor < 3; visitor++) expect(await visit()).toContain('Ada');
      const counts = await metrics.period();
      expect(counts).toMatchObject({
        LaunchUnlinked: 3,
        LinkAccountCardSent: 3,
        Linked: 3,
        LaunchLinked: 3,
      });
      expect(counts).not.toHaveProperty('ProfileFailed');
      expect(alarmsIn(counts)).toEqual([]);
      const { exitCode, summary, entries } = await logs();
      expect(entries?.filter(({ type }) => type === 'seacft')).toHaveLength(visitors);
      expect(summary?.failed).toBe(0);
      expect(exitCode).toBe(0);
    },
    PATIENCE_MS,
  );

  test(
    'Auth0 fails: the alarm goes off, and its log has nothing to say',
    async () => {
      await switchTrouble('auth0-500', true);
      for (let launch = 0; launch < 6; launch++) {
        expect(await page.say(tryIt.open)).not.toContain('Ada');
      }
      const counts = await metrics.period();
      expect(counts.ProfileFailed).toBeGreaterThanOrEqual(5);
      expect(alarmsIn(counts)).toEqual(['ProfilesFail']);
      const { exitCode, error } = await logs();
      expect(error?.hint).toContain('Auth0 has a problem');
      expect(exitCode).toBe(2);
    },
    PATIENCE_MS,
  );

  test(
    'Auth0 recovers: users are greeted by name again, and the alarm is over',
    async () => {
      await switchTrouble('auth0-500', false);
      // The skill doesn't ask Auth0 for some seconds after so many failures.
      while (!(await page.say(tryIt.open)).includes('Ada')) await sleep(500);
      await metrics.period();
      expect(await page.say(tryIt.open)).toContain('Ada');
      const counts = await metrics.period();
      expect(counts).not.toHaveProperty('ProfileFailed');
      expect(alarmsIn(counts)).toEqual([]);
      expect(await logs()).toMatchObject({ exitCode: 0, summary: { failed: 0 } });
    },
    PATIENCE_MS,
  );

  test(
    'the secret is rotated, and Amazon has the old one: cards lead nowhere, and the log says why',
    async () => {
      await page.act('reset');
      await switchTrouble('client-secret-wrong', true);
      await page.link(await page.addPerson('Grace Hopper'));
      for (let launch = 0; launch < LAUNCHES; launch++) await page.say(tryIt.open);
      const counts = await metrics.period();
      expect(counts).toMatchObject({
        LaunchUnlinked: LAUNCHES,
        LinkAccountCardSent: LAUNCHES,
      });
      expect(counts).not.toHaveProperty('Linked');
      expect(alarmsIn(counts)).toEqual(['FewLink']);
      const { exitCode, entries } = await logs();
      expect(entries?.at(-1)).toMatchObject({
        type: 'feacft',
        severity: 'failed',
        description: 'Unauthorized',
        doctor: 'Client secret',
        fix: expect.stringContaining('--account-linking-secret') as string,
      });
      expect(exitCode).toBe(1);
    },
    PATIENCE_MS,
  );

  test(
    'Amazon gets the new secret: users link again',
    async () => {
      await switchTrouble('client-secret-wrong', false);
      expect(await visit()).toContain('Ada');
      const counts = await metrics.period();
      expect(counts).toMatchObject({ LinkAccountCardSent: 1, Linked: 1 });
      expect(alarmsIn(counts)).toEqual([]);
      expect((await logs()).entries?.at(-1)).toMatchObject({ type: 'seacft' });
    },
    PATIENCE_MS,
  );
});
