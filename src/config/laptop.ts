/** Loopback only, so that other machines can't reach the playground. */
export const playgroundHost = '127.0.0.1';

/** The playground's default TCP ports. */
export const defaultPorts = { webhook: 3000, alexa: 3001, auth0: 3002, api: 3003 } as const;

/** The skill's identity on the laptop. These IDs don't exist at Amazon or Auth0. */
export const playgroundSkillId = 'amzn1.ask.skill.00000000-0000-4000-8000-000000000000';
export const playgroundVendorId = 'M0PLAYGROUND';
export const playgroundClientId = 'playground-client';

/**
 * Who may read the log of the playground's Auth0. Not a secret: only this machine can reach it.
 */
export const playgroundLogReader = {
  clientId: 'playground-log-reader',
  clientSecret: 'only-on-this-laptop',
} as const;

/** The API that the playground's Auth0 knows. */
export const playgroundApi = {
  audience: 'https://orders.example.com/',
  scopes: ['read:orders'],
} as const;

/** The environment variable that holds the process ID of `jovo run`. */
export const runningCliVariable = 'JOVO_RUN_PID';
