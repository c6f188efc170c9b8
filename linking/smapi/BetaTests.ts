import * as z from 'zod';
import { Smapi } from './Smapi';
import { SmapiError } from './SmapiError';

/** Amazon's names for how a beta test is doing; there may be others. */
const betaTest = z.object({
  status: z.string(),
  expiryDate: z.string().optional(),
  invitationUrl: z.string().optional(),
  invitesRemaining: z.number().optional(),
});
export type BetaTest = z.infer<typeof betaTest>;

const tester = z.object({ emailId: z.string(), invitationStatus: z.string().optional() });
export type Tester = z.infer<typeof tester>;

const testerPage = z.object({
  testers: z.array(tester).default([]),
  isTruncated: z.boolean().optional(),
  nextToken: z.string().optional(),
});
type TesterPage = z.infer<typeof testerPage>;

/**
 * The part of the Skill Management API that is about beta tests.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/skill-beta-testing-api.html
 */
export class BetaTests extends Smapi {
  /** Returns the beta test of a skill; undefined if it has none. */
  async find(skillId: string): Promise<BetaTest | undefined> {
    try {
      return await this.call('get-beta-test', ['--skill-id', skillId], betaTest);
    } catch (error) {
      if (error instanceof SmapiError && error.code === 'not_found') return undefined;
      throw error;
    }
  }

  /** @param feedbackEmail where testers can write to. Default: none */
  async create(skillId: string, feedbackEmail?: string): Promise<void> {
    const feedback = feedbackEmail === undefined ? [] : ['--feedback-email', feedbackEmail];
    await this.ask('create-beta-test', ['--skill-id', skillId, ...feedback]);
  }

  /** Starts a beta test, and sends the invitations. */
  async start(skillId: string): Promise<void> {
    await this.ask('start-beta-test', ['--skill-id', skillId]);
  }

  /** Ends a beta test: testers lose the skill. */
  async end(skillId: string): Promise<void> {
    await this.ask('end-beta-test', ['--skill-id', skillId]);
  }

  /** Returns all testers. */
  async testers(skillId: string): Promise<Tester[]> {
    const testers: Tester[] = [];
    let token: string | undefined;
    do {
      const from = token === undefined ? [] : ['--next-token', token];
      const args = ['--skill-id', skillId, ...from];
      const page: TesterPage = await this.call('get-list-of-testers', args, testerPage);
      testers.push(...page.testers);
      token = page.isTruncated === true ? page.nextToken : undefined;
    } while (token !== undefined);
    return testers;
  }

  async addTesters(skillId: string, emails: readonly string[]): Promise<void> {
    await this.ask('add-testers-to-beta-test', testersOf(skillId, emails));
  }

  async removeTesters(skillId: string, emails: readonly string[]): Promise<void> {
    await this.ask('remove-testers-from-beta-test', testersOf(skillId, emails));
  }
}

function testersOf(skillId: string, emails: readonly string[]): string[] {
  return ['--skill-id', skillId, '--testers-emails', emails.join(',')];
}
