import { type v1 } from 'ask-smapi-model';
import * as z from 'zod';
import { linking, manifest, vendors } from './answers';
import {
  importStatusSchema,
  skillStatusSchema,
  type ImportStatus,
  type SkillStatus,
} from './status';
import { runAsk, type AskAnswer, type AskOptions } from './runAsk';
import { SmapiError } from './SmapiError';
import { withSecretFile } from './withSecretFile';

export type LiveLinking = v1.skill.accountLinking.AccountLinkingResponse;
export type LinkingRequest = v1.skill.accountLinking.AccountLinkingRequest;

/** The stages of a skill at Amazon. A deploy goes to `development`. */
export const skillStages = ['development', 'certified', 'live'] as const;
export type SkillStage = (typeof skillStages)[number];

export interface SmapiOptions extends AskOptions {
  /** The profile of the ASK CLI to use. Default: the ASK CLI chooses. */
  readonly profile?: string | undefined;
}

const uploadUrl = z.object({ uploadUrl: z.url() });

/**
 * The Skill Management API, called through the ASK CLI. Each call throws a `SmapiError` when it
 * fails.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/smapi-overview.html
 */
export class Smapi {
  constructor(private readonly options: SmapiOptions = {}) {}

  /** Returns the IDs of the vendors that the signed-in account belongs to. */
  async getVendorIds(): Promise<string[]> {
    const body = await this.call('get-vendor-list', [], vendors);
    return body.vendors.map(({ id }) => id);
  }

  /** Returns the skill manifest. Without such a skill, the error's code is `not_found`. */
  async getManifest(
    skillId: string,
    stage: SkillStage = 'development',
  ): Promise<v1.skill.Manifest.SkillManifest> {
    const args = ['--skill-id', skillId, '--stage', stage];
    return (await this.call('get-skill-manifest', args, manifest)).manifest;
  }

  /**
   * Returns how the skill links accounts, without the client secret: Amazon never returns it.
   *
   * @returns undefined without account linking, and without the skill: Amazon answers both the same
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

  /** Returns a URL that a skill package can be uploaded to. */
  async createUploadUrl(): Promise<string> {
    return (await this.call('create-upload-url', [], uploadUrl)).uploadUrl;
  }

  /**
   * Starts to import an uploaded skill package.
   *
   * @param location the upload URL
   * @param skillId the skill that it goes into; undefined creates one
   * @returns the ID of the import
   */
  async importPackage(location: string, skillId?: string): Promise<string> {
    const operation = skillId === undefined ? 'create-skill-package' : 'import-skill-package';
    const target = skillId === undefined ? [] : ['--skill-id', skillId];
    const { headers } = await this.ask(operation, ['--location', location, ...target]);
    const importId = headers?.location?.split('/').pop();
    if (importId) return importId;
    throw new SmapiError('unexpected_answer', { operation, reason: 'it names no import' });
  }

  /** Returns how an import is going. */
  async getImportStatus(importId: string): Promise<ImportStatus> {
    return this.call('get-import-status', ['--import-id', importId], importStatusSchema);
  }

  /** Returns how the builds of the manifest and of the interaction models are going. */
  async getSkillStatus(skillId: string): Promise<SkillStatus> {
    return this.call('get-skill-status', ['--skill-id', skillId], skillStatusSchema);
  }

  /** Enables the skill's development stage for the signed-in account, so that it can be tried. */
  async enableSkill(skillId: string): Promise<void> {
    await this.ask('set-skill-enablement', ['--skill-id', skillId, '--stage', 'development']);
  }

  /** Replaces the account linking of the development stage, the only one that can be written. */
  async updateAccountLinking(skillId: string, request: LinkingRequest): Promise<void> {
    const args = ['--skill-id', skillId, '--stage', 'development'];
    await withSecretFile(JSON.stringify(request), (path) =>
      this.ask('update-account-linking-info', [
        ...args,
        '--account-linking-request',
        `file:${path}`,
      ]),
    );
  }

  protected async call<Body>(
    operation: string,
    args: readonly string[],
    schema: z.ZodType<Body>,
  ): Promise<Body> {
    const result = schema.safeParse((await this.ask(operation, args)).body);
    if (result.success) return result.data;
    const reason = "the answer doesn't have the expected shape";
    throw new SmapiError('unexpected_answer', { operation, reason, cause: result.error });
  }

  protected ask(operation: string, args: readonly string[]): Promise<AskAnswer> {
    const { profile, ...options } = this.options;
    const signedInAs = profile === undefined ? [] : ['--profile', profile];
    return runAsk(operation, [...args, ...signedInAs], options);
  }
}
