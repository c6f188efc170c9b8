import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { skillLinkPath } from '../linking/redirectUrls';
import { skillEvents } from '../linking/skillEvents';
import type { Environment } from '../src/config';
import {
  playgroundApi,
  playgroundClientId,
  playgroundHost,
  playgroundSkillId,
  playgroundVendorId,
} from '../src/config/laptop';
import { startApi, type RunningApi } from '../api/startApi';
import { startAlexa, type Alexa, type AlexaOptions, type DeviceMemory } from './alexa';
import type { AppOptions } from './alexa/server/AppOptions';
import type { Party } from './alexa/server/contract';
import { defaultPeople, Directory, startAuth0, type Auth0, type Auth0Options } from './auth0';
import { createMemoryFolder, removeLeftoverMemory } from './memoryFolder';
import type { PlaygroundOptions, Ports } from './options';
import { findPorts } from './ports';
import { must, type Result } from './run';
import { buildDirectory, buildSkillPackage, linkProject } from './skillPackage';
import { compileSkill, SkillProcess } from './skillProcess';
import { inFrontOfApi, inFrontOfAuth0, inFrontOfSkill, TroubleMaker } from './trouble';
import { recordServers } from './wire/recordServers';
import { Wire } from './wire/Wire';

/** How to start a playground. */
export interface PlaygroundSetup extends Omit<PlaygroundOptions, 'tokenLifetimeSeconds'> {
  readonly tokenLifetimeSeconds?: number;
  /** Creates what Alexa's server serves, such as the page. Default: only the certificates. */
  readonly createApp?: (
    served: AppOptions,
    auth0: Auth0,
    memoryFolder: string,
  ) => ReturnType<NonNullable<AlexaOptions['createApp']>>;
  /** Records what the servers and the skill are sent. Default: nobody reads the record. */
  readonly wire?: Wire;
  /** Whether to leave the project's own build as it is. Default: false. */
  readonly hasOwnBuild?: boolean;
  /** The language of the device. Default: `en-US`. */
  readonly locale?: string | undefined;
  /** Whether the device has a screen. Default: false. */
  readonly screen?: boolean;
  /** Who can sign in. Default: `defaultPeople`. */
  readonly people?: Directory;
  /** What the device remembers from before a restart. Default: nothing. */
  readonly deviceMemory?: DeviceMemory | undefined;
  /** The tokens of Auth0 and its key. Default: none, and a new key. */
  readonly auth0?: Pick<Auth0Options, 'store' | 'signingKey'>;
  /** Makes the faults that are switched on. Default: none can be. */
  readonly trouble?: TroubleMaker;
  /** Where the skill keeps its memory. Default: a folder that is removed at the end. */
  readonly memory?: string | undefined;
  /** Called with each line of the skill's log. Default: it goes to standard output. */
  readonly onSkillLog?: (line: string) => void;
}

/** The builds that a change of the source needs. */
export interface Builds {
  readonly skill: () => Promise<Result>;
  readonly skillPackage: () => Promise<Result>;
}

/** A running playground. */
export interface Playground {
  readonly alexa: Alexa;
  readonly auth0: Auth0;
  readonly auth0Url: string;
  readonly webhookUrl: string;
  /** The origin of the example of your own API; undefined if it isn't started. */
  readonly apiUrl: string | undefined;
  readonly skill: SkillProcess;
  readonly builds: Builds;
  /** The folder of the skill's memory. */
  readonly memory: string;
  /** Whether it stays there when the playground closes. */
  readonly isMemoryKept: boolean;
  /** Stops everything that was started. */
  close(): Promise<void>;
}

/** Prints one line for the developer. */
type Report = (line: string) => void;

/**
 * Builds the skill and its skill package, and starts the skill, Auth0 and Alexa.
 *
 * @param options ports, and what differs between a page and a command
 * @param environment the environment of the programs that build the skill
 * @param report called with each line of progress
 * @throws when something doesn't build or start
 */
export async function startPlayground(
  options: PlaygroundSetup,
  environment: Environment,
  report: Report,
): Promise<Playground> {
  await cleanUp(report);
  const ports = await findPorts(options.ports);
  reportMovedPorts(options.ports, ports, report);
  const closers: (() => Promise<void> | void)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };

  try {
    report('Building the skill and its skill package …');
    const folder = await createMemoryFolder();
    closers.push(() => rm(folder, { recursive: true, force: true }));
    const project = options.hasOwnBuild ? join(folder, 'project') : '.';
    if (options.hasOwnBuild) await linkProject(project);
    const memory = resolve(options.memory ?? folder);
    const builds: Builds = {
      skill: () => compileSkill(environment),
      skillPackage: () => buildSkillPackage(environment, ports.auth0, project),
    };
    const [compiled, built] = await Promise.all([builds.skill(), builds.skillPackage()]);
    must(compiled, "The skill doesn't compile.");
    must(built, "The skill package can't be built.");

    report('Starting Auth0, Alexa and the skill …');
    const { wire = new Wire() } = options;
    closers.push(recordServers(wire, partiesAt(ports)));
    const { auth0, alexa } = await startStandIns(ports, project, memory, { ...options, wire });
    closers.push(
      () => auth0.close(),
      () => alexa.close(),
    );
    const api = await startApiIfWanted(ports.api, auth0.url, options.trouble);
    if (api) closers.push(() => api.close());
    const webhook = originOf(ports.webhook);
    const skillEnvironment = {
      // Nothing else of the environment: the skill needs none of the developer's secrets.
      PATH: environment.PATH,
      JOVO_STAGE: 'dev',
      JOVO_PORT: String(ports.webhook),
      METRICS_PORT: environment.METRICS_PORT,
      AUTH0_DOMAIN: new URL(auth0.url).host,
      ALEXA_SKILL_ID: playgroundSkillId,
      // Alexa issues new certificates at each start and serves them itself.
      PLAYGROUND_ROOT_CERTIFICATE: alexa.rootCertificate.raw.toString('base64'),
      PLAYGROUND_URL: alexa.url,
      ORDERS_API_URL: api?.url,
      SKILL_STORE: `file:${memory}`,
    };
    const skill = new SkillProcess(webhook, skillEnvironment, options.onSkillLog);
    closers.push(() => skill.stop());
    await skill.start();
    const webhookUrl = `${webhook}/webhook`;
    const urls = { auth0Url: auth0.url, webhookUrl, apiUrl: api?.url };
    const isMemoryKept = options.memory !== undefined;
    return { alexa, auth0, ...urls, skill, builds, memory, isMemoryKept, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function cleanUp(report: Report): Promise<void> {
  const folders = await removeLeftoverMemory();
  if (folders.length === 0) return;
  report(`Removed the memory of a playground that was killed: ${folders.join(', ')}`);
}

/** Starts Alexa and Auth0 and tells each about the other, as you do in the two consoles. */
async function startStandIns(
  ports: Ports,
  project: string,
  memory: string,
  {
    tokenLifetimeSeconds,
    clientSecret = randomSecret(),
    createApp,
    strict,
    wire,
    ...setup
  }: PlaygroundSetup,
): Promise<{ auth0: Auth0; alexa: Alexa }> {
  const { trouble = new TroubleMaker(false), people = new Directory(defaultPeople) } = setup;
  const { switchboard } = trouble;
  const auth0 = await startAuth0({
    port: ports.auth0,
    clientId: playgroundClientId,
    clientSecret,
    redirectUris: [`${originOf(ports.alexa)}${skillLinkPath(playgroundVendorId)}`],
    accessTokenScheme: 'HTTP_BASIC',
    accessTokenLifetimeSeconds: tokenLifetimeSeconds,
    api: playgroundApi,
    people,
    ...setup.auth0,
    disguise: (person) => trouble.disguise(person),
    rotatesRefreshTokens: () => switchboard.isOn('refresh-token-rotated'),
    before: inFrontOfAuth0(switchboard),
  });
  const alexa = await startAlexa({
    port: ports.alexa,
    createApp: createApp && ((served) => createApp(served, auth0, memory)),
    wire,
    buildDirectory: buildDirectory(project),
    skillUrl: `${originOf(ports.webhook)}/webhook`,
    skillId: playgroundSkillId,
    vendorId: playgroundVendorId,
    clientSecret,
    subscriptions: skillEvents,
    send: inFrontOfSkill(switchboard),
    memory: setup.deviceMemory,
    locale: setup.locale,
    screen: setup.screen,
    strict,
  });
  return { auth0, alexa };
}

/** Starts the example of your own API, which trusts the playground's Auth0. */
async function startApiIfWanted(
  port: number | undefined,
  auth0Url: string,
  trouble: TroubleMaker | undefined,
): Promise<RunningApi | undefined> {
  const { audience } = playgroundApi;
  const before = trouble && inFrontOfApi(trouble.switchboard);
  return port === undefined
    ? undefined
    : startApi({ port, issuer: `${auth0Url}/`, audience, before });
}

/** The skill isn't among them: it's another process, and Alexa records what it sends there. */
function partiesAt({ alexa, auth0, api }: Ports): (port: number | undefined) => Party | undefined {
  const parties = new Map<number | undefined, Party>([
    [alexa, 'alexa'],
    [auth0, 'auth0'],
  ]);
  if (api !== undefined) parties.set(api, 'api');
  return (port) => parties.get(port);
}

function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

function originOf(port: number): string {
  return `http://${playgroundHost}:${port}`;
}

function reportMovedPorts(wanted: Ports, found: Ports, report: Report): void {
  for (const server of ['alexa', 'auth0', 'webhook', 'api'] as const) {
    if (wanted[server] !== 0 && wanted[server] !== found[server]) {
      report(`Port ${wanted[server]} is in use; using ${found[server]} instead.`);
    }
  }
}
