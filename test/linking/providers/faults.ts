/** What is planted, and the line of the doctor that is about it. */
export const faults = {
  'redirect-url': {
    title: 'One of the three redirect URLs is not registered',
    line: 'redirect-url:layla.amazon.com',
  },
  'client-id': { title: 'The client ID is unknown', line: 'client-id' },
  'client-secret': { title: 'The client secret is wrong', line: 'client-secret' },
  scheme: {
    title: 'Alexa sends the secret in the header, the client is set up for the body',
    line: 'access-token-scheme',
  },
  'code-grant': {
    title: 'The client may not use the authorization code grant',
    line: 'grant:authorization_code',
  },
  'refresh-grant': {
    title: 'The client may not use refresh tokens',
    line: 'grant:refresh_token',
  },
  slow: { title: 'The token endpoint takes 5 seconds', line: 'token-latency' },
  down: { title: 'The token endpoint cuts the connection', line: 'token-answer' },
  'token-url': { title: 'The access token URL has a typo', line: 'token-endpoint' },
  'authorization-url': {
    title: 'The authorization URL has a typo',
    line: 'authorization-endpoint',
  },
  certificate: { title: "The server's certificate is not trusted", line: 'domain' },
  port: { title: 'The server is on port 8443', line: 'https' },
  scope: { title: 'offline_access is not asked for', line: 'scopes' },
  'short-tokens': { title: 'An access token lives for 300 seconds', line: 'token-lifetime' },
  rotation: { title: 'Refresh tokens rotate', line: 'refresh-token-rotation' },
} as const;

export type Fault = keyof typeof faults;
export const faultNames = Object.keys(faults) as Fault[];

/** The servers that stand in for a provider. */
export const providerNames = ['auth0', 'keycloak', 'cognito', 'amazon', 'bare'] as const;
export type ProviderName = (typeof providerNames)[number];
