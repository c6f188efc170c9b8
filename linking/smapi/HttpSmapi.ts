import { type v1 } from 'ask-smapi-model';
import * as z from 'zod';
import { NoAnswer, send, type Answer } from '../http';
import { linking, manifest, vendors } from './answers';
import { hintFor } from './httpHints';
import { type LinkingSmapi } from './LinkingSmapi';
import { type LinkingRequest, type LiveLinking, type SkillStage } from './Smapi';
import { codeOfStatus, SmapiError, type SmapiErrorCode } from './SmapiError';

/** https://developer.amazon.com/en-US/docs/alexa/smapi/smapi-overview.html */
export const SMAPI_URL = 'https://api.amazonalexa.com';

const TIMEOUT_MS = 30_000;

const skills = z.object({ skills: z.array(z.object({ skillId: z.string() })) });

/** Amazon lists what is wrong with a request apart from the sentence that says that it is wrong. */
const refusal = z.object({
  message: z.string().optional(),
  violations: z.array(z.object({ message: z.string() })).default([]),
});

interface Request {
  readonly method?: 'GET' | 'PUT';
  readonly path: string;
  readonly body?: unknown;
}

/**
 * The Skill Management API, called directly. Shows what Amazon says about a request that it refuses,
 * which the ASK CLI hides. Each call throws a `SmapiError` when it fails.
 */
export class HttpSmapi implements LinkingSmapi {
  /**
   * @param accessToken of an account that may read the skill. Sent as a header, and never shown
   * @param url where the API is
   */
  constructor(
    private readonly accessToken: string,
    private readonly url = SMAPI_URL,
  ) {}

  async getVendorIds(): Promise<string[]> {
    const body = await this.call({ path: '/v1/vendors' }, vendors);
    return body.vendors.map(({ id }) => id);
  }

  /** Returns the vendor of the signed-in account that owns a skill; undefined if none does. */
  async getVendorOf(skillId: string): Promise<string | undefined> {
    for (const vendorId of await this.getVendorIds()) {
      const query = new URLSearchParams({ vendorId, skillId });
      const body = await this.call({ path: `/v1/skills?${query.toString()}` }, skills);
      if (body.skills.some((skill) => skill.skillId === skillId)) return vendorId;
    }
    return undefined;
  }

  async getManifest(
    skillId: string,
    stage: SkillStage = 'development',
  ): Promise<v1.skill.Manifest.SkillManifest> {
    return (await this.call({ path: `${pathOf(skillId, stage)}/manifest` }, manifest)).manifest;
  }

  async getAccountLinking(
    skillId: string,
    stage: SkillStage = 'development',
  ): Promise<LiveLinking | undefined> {
    try {
      const path = `${pathOf(skillId, stage)}/accountLinkingClient`;
      return (await this.call({ path }, linking)) as LiveLinking;
    } catch (error) {
      if (error instanceof SmapiError && error.code === 'not_found') return undefined;
      throw error;
    }
  }

  async updateAccountLinking(skillId: string, request: LinkingRequest): Promise<void> {
    const path = `${pathOf(skillId, 'development')}/accountLinkingClient`;
    await this.ask({ method: 'PUT', path, body: request });
  }

  private async call<Body>(request: Request, schema: z.ZodType<Body>): Promise<Body> {
    const { body } = await this.ask(request);
    const result = schema.safeParse(parsed(body));
    if (result.success) return result.data;
    throw failure(request, 'unexpected_answer', "the answer doesn't have the expected shape");
  }

  private async ask(request: Request): Promise<Answer> {
    const answer = await this.send(request);
    if (answer.status < 300) return answer;
    const code = answer.status >= 500 ? 'server_error' : codeOfStatus[answer.status];
    throw failure(request, code ?? 'unexpected_answer', refusalIn(answer));
  }

  private async send(request: Request): Promise<Answer> {
    const { method = 'GET', path, body } = request;
    try {
      return await send(
        this.url + path,
        {
          method,
          headers: {
            authorization: `Bearer ${this.accessToken}`,
            ...(body !== undefined && { 'content-type': 'application/json' }),
          },
          ...(body !== undefined && { data: JSON.stringify(body) }),
        },
        TIMEOUT_MS,
      );
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      throw failure(request, 'unreachable', error.message);
    }
  }
}

/** A skill ID that isn't one must not lead to another path. */
function pathOf(skillId: string, stage: SkillStage): string {
  return `/v1/skills/${encodeURIComponent(skillId)}/stages/${stage}`;
}

function failure(
  { method = 'GET', path }: Request,
  code: SmapiErrorCode,
  reason: string,
): SmapiError {
  const request = `${method} ${path}`;
  return new SmapiError(code, { operation: request, request, reason, hint: hintFor(code) });
}

function refusalIn({ status, body }: Answer): string {
  const { message = 'no reason given', violations } = refusal
    .catch({ violations: [] })
    .parse(parsed(body));
  const all = [...new Set([message, ...violations.map((violation) => violation.message)])];
  return `status ${status}: ${all.join('; ')}`;
}

/** Returns undefined if it isn't JSON. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
