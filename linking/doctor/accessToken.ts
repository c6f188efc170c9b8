import * as z from 'zod';
import { failed, passed, unchecked, type Outcome } from './Check';
import { type Remedies } from './remedies';

/** What an access token says about itself, as far as it matters here: nothing of it identifies a user. */
export interface DecodedToken {
  /** How it is signed: `RS256`. */
  readonly algorithm: string;
  readonly audiences: readonly string[];
  readonly scopes: readonly string[];
}

/** What a token must say to work for an API and for `/userinfo`. */
export interface ExpectedToken {
  /** The identifier of the API. */
  readonly audience: string;
  /** The scopes of the API. */
  readonly scopes: readonly string[];
}

const headerSchema = z.object({ alg: z.string() });
const payloadSchema = z.object({
  aud: z.union([z.string(), z.array(z.string())]).optional(),
  scope: z.string().optional(),
});

/**
 * Decodes an access token, without verifying it: it came straight from the token endpoint.
 *
 * @returns undefined if it is opaque. So is an encrypted one, which Auth0 issues for `/userinfo` alone
 */
export function decodeAccessToken(token: string): DecodedToken | undefined {
  const [header, payload, ...rest] = token.split('.');
  if (rest.length !== 1) return undefined;
  try {
    const { alg } = headerSchema.parse(json(header));
    const { aud = [], scope = '' } = payloadSchema.parse(json(payload));
    return {
      algorithm: alg,
      audiences: [aud].flat(),
      scopes: scope.split(' ').filter(Boolean),
    };
  } catch {
    // What it is instead doesn't matter.
    return undefined;
  }
}

/**
 * Says whether a token works for the API as well as for `/userinfo`.
 *
 * @param token undefined if it is opaque
 * @see https://auth0.com/docs/secure/tokens/access-tokens/validate-access-tokens
 */
export function examineAccessToken(
  token: DecodedToken | undefined,
  expected: ExpectedToken,
  remedies: Remedies['token'],
): Outcome {
  if (!token) return failed('it is opaque, so it only works for /userinfo', remedies.opaque);
  const { algorithm } = token;
  const faults = [
    ...signatureFaults(token, remedies),
    ...audienceFaults(token, expected, remedies),
    ...scopeFaults(token, expected, remedies),
  ];
  if (faults.length > 0) {
    return failed(
      faults.map(({ reason }) => reason).join('; '),
      [...new Set(faults.map(({ fix }) => fix))].join('\n'),
    );
  }
  if (algorithm !== 'RS256') return unchecked(`it is signed with ${algorithm}, not RS256`);
  return passed(`a JWT for ${expected.audience} and /userinfo, signed with RS256`);
}

interface Fault {
  readonly reason: string;
  readonly fix: string;
}

function signatureFaults({ algorithm }: DecodedToken, remedies: Remedies['token']): Fault[] {
  if (algorithm !== 'HS256') return [];
  return [{ reason: 'it is signed with HS256, which /userinfo refuses', fix: remedies.algorithm }];
}

function audienceFaults(
  { audiences }: DecodedToken,
  { audience }: ExpectedToken,
  remedies: Remedies['token'],
): Fault[] {
  const faults: Fault[] = [];
  if (!audiences.includes(audience)) {
    const bare = (name: string): string => name.replace(/\/+$/, '');
    const similar = audiences.find((name) => bare(name) === bare(audience));
    const found = similar ?? (audiences.join(', ') || 'none');
    const hint = similar === undefined ? '' : ': the slash at the end matters';
    faults.push({
      reason: `its audience is ${found}, not ${audience}${hint}`,
      fix: remedies.audience,
    });
  }
  // Behind a custom domain, Auth0 names /userinfo by the tenant's own domain.
  if (!audiences.some((name) => name.endsWith('/userinfo'))) {
    faults.push({ reason: "its audience lacks Auth0's /userinfo", fix: remedies.userinfo });
  }
  return faults;
}

function scopeFaults(
  { scopes }: DecodedToken,
  expected: ExpectedToken,
  remedies: Remedies['token'],
): Fault[] {
  const missing = expected.scopes.filter((scope) => !scopes.includes(scope));
  if (missing.length === 0) return [];
  return [{ reason: `${missing.join(' and ')} not granted`, fix: remedies.scopes(missing) }];
}

function json(part = ''): unknown {
  return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
}
