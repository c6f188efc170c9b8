import { deploymentWarnings } from '../../cli/deploymentWarnings';

test('orders without a scope of the API are worth a warning', () => {
  expect(deploymentWarnings({ hasOrders: true, apiScopes: [] })).toEqual([
    expect.stringMatching(/^ORDERS_API_URL is set without AUTH0_API_SCOPES/),
  ]);
});

test.each([
  ['orders with a scope', { hasOrders: true, apiScopes: ['read:orders'] }],
  ['no orders', { hasOrders: false, apiScopes: [] }],
])('%s are not', (_, deployment) => {
  expect(deploymentWarnings(deployment)).toEqual([]);
});
