import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
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
import { startAlexa, type Alexa } from './alexa';
import { startAuth0, type Auth0 } from './auth0';
import { createMemoryFolder, removeLeftoverMemory } from './memoryFolder';
import type { PlaygroundOptions, Ports } from './options';
import { findPorts } from './ports';
import { must } from './run';
import { buildDirectory, buildSkillPackage } from './skillPackage';
import { compileSkill, SkillProcess } from './skillProcess';
import { watchSources, type Builds } from './watchSources';

/** A running playground. */
export interface Playground {
  readonly alexaUrl: string;
  readonly auth0Url: string;
  readonly webhookUrl: string;
  /** Where the skill keeps its memory. The folder is removed when the playground closes. */
  readonly memoryFolder: string;
  /** Stops everything that was started. */
  close(): Promise<void>;
}

/** Prints one line for the developer. */
type Report = (line: string) => void;

/**
 * Builds the skill and its skill package, starts the skill, Auth0 and Alexa, and restarts the skill
 * when its source changes.
 *
 * @param options ports, token lifetime and client secret
 * @param environment the environment of the programs that build the skill
 * @param report called with each line of progress
 * @throws when something doesn't build or start
 */
export async function startPlayground(
  options: PlaygroundOptions,
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
    const builds: Builds = {
      skill: () => compileSkill(environment),
      skillPackage: () => buildSkillPackage(environment, ports.auth0),
    };
    const [compiled, built] = await Promise.all([builds.skill(), builds.skillPackage()]);
    must(compiled, "The skill doesn't compile.");
    must(built, "The skill package can't be built.");

    report('Starting Auth0, Alexa and the skill …');
    const { auth0, alexa } = await startStandIns(ports, options);
    closers.push(
      () => auth0.close(),
      () => alexa.close(),
    );
    const webhook = originOf(ports.webhook);
    const memoryFolder = await createMemoryFolder();
    closers.push(() => rm(memoryFolder, { recursive: true, force: true }));
    const skill = new SkillProcess(webhook, {
      // Nothing else of the environment: the skill needs none of the developer's secrets.
      PATH: environment.PATH,
      JOVO_STAGE: 'dev',
      JOVO_PORT: String(ports.webhook),
      AUTH0_DOMAIN: new URL(auth0.url).host,
      ALEXA_SKILL_ID: playgroundSkillId,
      // Alexa issues new certificates at each start and serves them itself.
      PLAYGROUND_ROOT_CERTIFICATE: alexa.rootCertificate.raw.toString('base64'),
      PLAYGROUND_URL: alexa.url,
      SKILL_STORE: `file:${memoryFolder}`,
    });
    closers.push(() => skill.stop());
    await skill.start();
    closers.push(
      ...watchSources(skill, alexa, builds, report).map((watching) => () => watching.stop()),
    );

    return {
      alexaUrl: alexa.url,
      auth0Url: auth0.url,
      webhookUrl: `${webhook}/webhook`,
      memoryFolder,
      close,
    };
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
  { tokenLifetimeSeconds, clientSecret = randomSecret() }: PlaygroundOptions,
): Promise<{ auth0: Auth0; alexa: Alexa }> {
  const auth0 = await startAuth0({
    port: ports.auth0,
    clientId: playgroundClientId,
    clientSecret,
    redirectUris: [`${originOf(ports.alexa)}${skillLinkPath(playgroundVendorId)}`],
    accessTokenScheme: 'HTTP_BASIC',
    accessTokenLifetimeSeconds: tokenLifetimeSeconds,
    api: playgroundApi,
  });
  const alexa = await startAlexa({
    port: ports.alexa,
    buildDirectory,
    skillUrl: `${originOf(ports.webhook)}/webhook`,
    skillId: playgroundSkillId,
    vendorId: playgroundVendorId,
    clientSecret,
    subscriptions: skillEvents,
  });
  return { auth0, alexa };
}

function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

function originOf(port: number): string {
  return `http://${playgroundHost}:${port}`;
}

function reportMovedPorts(wanted: Ports, found: Ports, report: Report): void {
  for (const server of ['alexa', 'auth0', 'webhook'] as const) {
    if (wanted[server] !== 0 && wanted[server] !== found[server]) {
      report(`Port ${wanted[server]} is in use; using ${found[server]} instead.`);
    }
  }
}
