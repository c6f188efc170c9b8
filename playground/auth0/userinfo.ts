import type { KoaContextWithOIDC } from 'oidc-provider' with { 'resolution-mode': 'import' };
import type { Middleware } from './middleware';
import { RateLimit } from './RateLimit';
import type { TenantLog } from './TenantLog';

const OVER_LIMIT = 'You passed the limit of allowed calls to `/userinfo` with the same user.';

/**
 * Makes `/userinfo` respond like Auth0's: with its 401 and its rate limit for each user.
 *
 * @param path the path of the endpoint
 * @param log where the tenant logs calls over the limit
 * @param onCall called for each request
 */
export function auth0Userinfo(path: string, log: TenantLog, onCall: () => void): Middleware {
  const rateLimit = new RateLimit();

  return async (ctx, next) => {
    if (ctx.path !== path) return next();
    onCall();
    await next();

    // oidc-provider returns 400 for a missing token. Auth0 returns 401, as for a wrong one.
    if (ctx.status === 401 || ctx.status === 400) unauthorized(ctx);
    const user = ctx.oidc?.entities.Account?.accountId;
    if (user === undefined || limit(ctx, rateLimit, user)) return;
    log.add({ type: 'limit_ui', description: OVER_LIMIT, userId: user });
  };
}

/**
 * Plain text without a content type. Only the header has the reason.
 *
 * @see https://github.com/auth0/ruby-auth0/tree/master/spec/fixtures/vcr_cassettes (recorded
 *   traffic)
 */
function unauthorized(ctx: KoaContextWithOIDC): void {
  ctx.set(
    'WWW-Authenticate',
    'Bearer realm="Users", error="invalid_token", error_description="The access token is missing, unknown, expired or revoked"',
  );
  ctx.status = 401;
  ctx.body = 'Unauthorized';
  ctx.remove('Content-Type');
}

/**
 * Returns whether the call is allowed. The headers and the status are Auth0's. The body isn't documented; its description is from the
 * tenant's log.
 *
 * @see https://auth0.com/docs/troubleshoot/customer-support/operational-policies/rate-limit-policy
 * @see https://community.auth0.com/t/rate-limits-429-errors/89210
 */
function limit(ctx: KoaContextWithOIDC, rateLimit: RateLimit, user: string): boolean {
  const allowance = rateLimit.take(user);
  ctx.set('X-RateLimit-Limit', String(allowance.limit));
  ctx.set('X-RateLimit-Remaining', String(allowance.remaining));
  ctx.set('X-RateLimit-Reset', String(allowance.resetSeconds));
  if (allowance.allowed) return true;

  ctx.status = 429;
  ctx.body = {
    error: 'too_many_requests',
    error_description: OVER_LIMIT,
  };
  return false;
}
