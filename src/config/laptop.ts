/** Loopback alone: nothing of the playground can be reached from another machine. */
export const playgroundHost = '127.0.0.1';

/** The TCP ports that the playground asks for first. */
export const defaultPorts = { webhook: 3000, alexa: 3001, auth0: 3002 } as const;

/** Who the skill is on the laptop. None of these exists at Amazon or Auth0. */
export const playgroundSkillId = 'amzn1.ask.skill.00000000-0000-4000-8000-000000000000';
export const playgroundVendorId = 'M0PLAYGROUND';
export const playgroundClientId = 'playground-client';

/** The environment variable in which `jovo run` leaves its process ID. */
export const runningCliVariable = 'JOVO_RUN_PID';
