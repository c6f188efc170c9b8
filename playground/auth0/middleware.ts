import type { KoaContextWithOIDC } from 'oidc-provider' with { 'resolution-mode': 'import' };

/**
 * Koa's middleware on oidc-provider's context. Contrary to its type, `oidc` is there only when a
 * route has been entered.
 *
 * @see https://github.com/panva/node-oidc-provider/blob/v8.8.1/docs/README.md#pre--and-post-middlewares
 */
export type Middleware = (ctx: KoaContextWithOIDC, next: () => Promise<void>) => Promise<void>;
