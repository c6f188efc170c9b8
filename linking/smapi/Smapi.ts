import { type v1 } from 'ask-smapi-model';
import * as z from 'zod';
import { runAsk, type AskOptions } from './runAsk';
import { SmapiError } from './SmapiError';
import { withSecretFile } from './withSecretFile';

export type LiveLinking = v1.skill.accountLinking.AccountLinkingResponse;
export type LinkingRequest = v1.skill.accountLinking.AccountLinkingRequest;

/** The stages of a skill at Amazon. What is deployed goes to `development`. */
export const skillStages = ['development', 'certified', 'live'] as const;
export type SkillStage = (typeof skillStages)[number];

export interface SmapiOptions extends AskOptions {
  /** The profile of the ASK CLI that says who is signed in. Default: the ASK CLI chooses. */
  readonly profile?: string | undefined;
}

const vendors = z.object({ vendors: z.array(z.object({ id: z.string() })) });
const manifest = z.object({ manifest: z.record(z.string(), z.unknown()) });
// Amazon's documentation wraps the block, its machine-readable description does not:
// https://developer.amazon.com/en-US/docs/alexa/smapi/account-linking-operations.html
const linking = z.union([
  z
    .object({ accountLinkingResponse: z.looseObject({}) })
    .transform((body) => body.accountLinkingResponse),
  z.looseObject({ type: z.string() }),
]);

/**
 * The Skill Management API, called through the ASK CLI. Each call throws a `SmapiError` when it
 * fails.
 *
 * https://developer.amazon.com/en-US/docs/alexa/smapi/smapi-overview.html
 */
export class Smapi {
  constructor(private readonly options: SmapiOptions = {}) {}

  /** The IDs of the vendors that the account which is signed in belongs to. */
  async getVendorIds(): Promise<string[]> {
    const body = await this.call('get-vendor-list', [], vendors);
    return body.vendors.map(({ id }) => id);
  }

  /** The skill manifest. Tells too whether the skill is there: if not, the code is `not_found`. */
  async getManifest(
    skillId: string,
    stage: SkillStage = 'development',
  ): Promise<v1.skill.Manifest.SkillManifest> {
    const args = ['--skill-id', skillId, '--stage', stage];
    return (await this.call('get-skill-manifest', args, manifest)).manifest;
  }

  /**
   * How the skill links accounts, without the client secret: Amazon never returns it.
   *
   * @returns undefined when there is no account linking, and when there is no such skill: Amazon
   *   makes no difference
   */
  async getAccountLinking(
    skillId: string,
    stage: SkillStage = 'development',
  ): Promise<LiveLinking | undefined> {
    const args = ['--skill-id', skillId, '--stage', stage];
    try {
      return (await this.call('get-account-linking-info', args, linking)) as LiveLinking;
    } catch (error) {
      if (error instanceof SmapiError && error.code === 'not_found') return undefined;
      throw error;
    }
  }

  /** Replaces the account linking of the skill's development stage; no other can be written. */
  async updateAccountLinking(skillId: string, request: LinkingRequest): Promise<void> {
    const args = ['--skill-id', skillId, '--stage', 'development'];
    await withSecretFile(JSON.stringify(request), (path) =>
      this.call(
        'update-account-linking-info',
        [...args, '--account-linking-request', `file:${path}`],
        z.unknown(),
      ),
    );
  }

  private async call<Body>(
    operation: string,
    args: readonly string[],
    schema: z.ZodType<Body>,
  ): Promise<Body> {
    const { profile, ...options } = this.options;
    const signedInAs = profile === undefined ? [] : ['--profile', profile];
    const result = schema.safeParse(await runAsk(operation, [...args, ...signedInAs], options));
    if (result.success) return result.data;
    const reason = 'the answer has another shape than expected';
    throw new SmapiError('unexpected_answer', { operation, reason, cause: result.error });
  }
}
