import * as z from 'zod';
import { Smapi } from './Smapi';
import { SmapiError } from './SmapiError';

const validation = z.object({
  id: z.string().optional(),
  status: z.string(),
  result: z
    .object({
      error: z.looseObject({ message: z.string() }).optional(),
      validations: z
        .array(
          z.object({
            title: z.string().optional(),
            description: z.string().optional(),
            locale: z.string().optional(),
            importance: z.string().optional(),
            status: z.string().optional(),
          }),
        )
        .default([]),
    })
    .optional(),
});
export type Validation = z.infer<typeof validation>;

const certification = z.object({
  id: z.string(),
  status: z.string(),
  skillSubmissionTimestamp: z.string().optional(),
  reviewTrackingInfo: z.object({ estimatedCompletionTimestamp: z.string().optional() }).optional(),
});
export type Certification = z.infer<typeof certification>;

const certifications = z.object({ items: z.array(certification).default([]) });

/** The reasons to withdraw a skill that Amazon knows. */
export const withdrawalReasons = [
  'TEST_SKILL',
  'MORE_FEATURES',
  'DISCOVERED_ISSUE',
  'NOT_RECEIVED_CERTIFICATION_FEEDBACK',
  'NOT_INTEND_TO_PUBLISH',
  'OTHER',
] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/**
 * The part of the Skill Management API that leads to certification.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/skill-certification-operations.html
 */
export class Certifications extends Smapi {
  /**
   * Starts Amazon's own validation of the development stage.
   *
   * @returns its ID
   */
  async validate(skillId: string, locales: readonly string[]): Promise<string> {
    const args = [...developmentOf(skillId), '--locales', locales.join(',')];
    const { id } = await this.call('submit-skill-validation', args, validation);
    if (id !== undefined) return id;
    const reason = 'it names no validation';
    throw new SmapiError('unexpected_answer', { operation: 'submit-skill-validation', reason });
  }

  /** Returns how a validation is going. */
  async getValidation(skillId: string, validationId: string): Promise<Validation> {
    const args = [...developmentOf(skillId), '--validation-id', validationId];
    return this.call('get-skill-validations', args, validation);
  }

  /**
   * Submits the skill for certification.
   *
   * @param message describes the version, up to 300 characters
   * @param isPublished whether to publish the skill once it's certified
   */
  async submit(skillId: string, message: string, isPublished: boolean): Promise<void> {
    const method = isPublished ? 'AUTO_PUBLISHING' : 'MANUAL_PUBLISHING';
    const version = ['--publication-method', method, '--version-message', message];
    await this.ask('submit-skill-for-certification', ['--skill-id', skillId, ...version]);
  }

  /** Returns the latest certification; undefined before the first. */
  async latest(skillId: string): Promise<Certification | undefined> {
    const args = ['--skill-id', skillId];
    const { items } = await this.call('get-certifications-list', args, certifications);
    return items[0];
  }

  /** @param message says more, if the reason is OTHER */
  async withdraw(skillId: string, reason: WithdrawalReason, message?: string): Promise<void> {
    const why = ['--reason', reason, ...(message === undefined ? [] : ['--message', message])];
    await this.ask('withdraw-skill-from-certification', ['--skill-id', skillId, ...why]);
  }
}

function developmentOf(skillId: string): string[] {
  return ['--skill-id', skillId, '--stage', 'development'];
}
