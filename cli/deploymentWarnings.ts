import type { Deployment } from './deployment';

/**
 * Returns what may be wrong with a deployment, although each of its settings is valid. An API may
 * require no scope, so asking for none isn't a fault.
 */
export function deploymentWarnings({
  hasOrders,
  apiScopes,
}: Pick<Deployment, 'hasOrders' | 'apiScopes'>): string[] {
  return hasOrders && apiScopes.length === 0
    ? [
        'ORDERS_API_URL is set without AUTH0_API_SCOPES. If your API requires a scope, such as ' +
          'read:orders, it refuses every user, and linking again never helps.',
      ]
    : [];
}
