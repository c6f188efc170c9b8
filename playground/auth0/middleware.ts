import type { KoaContextWithOIDC } from 'oidc-provider' with { 'resolution-mode': 'import' };

/**
 * Koa middleware with oidc-provider's context. Contrary to its type, `ctx.oidc` is undefined outside
 * oidc-provider's routes.
 *
 * @see https://github.com/panva/node-oidc-provider/blob/v8.8.1/docs/README.md#pre--and-post-middlewares
 */
export type Middleware = (ctx: KoaContextWithOIDC, next: () => Promise<void>) => Promise<void>;
