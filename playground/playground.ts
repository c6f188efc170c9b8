import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { skillLinkPath } from '../linking/redirectUrls';
import { skillEvents } from '../linking/skillEvents';
import { startAlexa, type Alexa } from './alexa';
import { startAuth0, type Auth0 } from './auth0';
import {
  playgroundClientId,
  playgroundHost,
  playgroundSkillId,
  playgroundVendorId,
} from '../src/config/laptop';
import type { PlaygroundOptions, Ports } from './options';
import { findPorts } from './ports';
import type { Result } from './run';
import { buildDirectory, buildSkillPackage } from './skillPackage';
import { compileSkill, SkillProcess } from './skillProcess';
import { onChangeBelow, type Watching } from './watch';

/** Where the parts of a running playground are. */
export interface Playground {
  readonly alexaUrl: string;
  readonly auth0Url: string;
  readonly webhookUrl: string;
  /** Where the skill keeps what it remembers, until the playground ends. */
  readonly memoryFolder: string;
  /** Ends everything that was started. */
  close(): Promise<void>;
}

/**
 * Builds the skill and its skill package, starts the skill, Auth0 and Alexa, and starts the skill
 * anew whenever its source changes.
 *
 * @param options ports and token lifetime
 * @param report told what is going on, a line at a time
 * @throws when something does not build or start
 */
export async function startPlayground(
  options: PlaygroundOptions,
  report: (line: string) => void,
): Promise<Playground> {
  const ports = await findPorts(options.ports);
  reportMovedPorts(options.ports, ports, report);
  const closers: (() => Promise<void> | void)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };

  try {
    report('Building the skill and its skill package …');
    const [compiled, built] = await Promise.all([compileSkill(), buildSkillPackage(ports.auth0)]);
    must(compiled, 'The skill does not compile.');
    must(built, 'The skill package cannot be built.');

    report('Starting Auth0, Alexa and the skill …');
    const { auth0, alexa } = await startStandIns(ports, options);
    closers.push(
      () => auth0.close(),
      () => alexa.close(),
    );
    const webhook = originOf(ports.webhook);
    const memoryFolder = await mkdtemp(join(tmpdir(), 'alexa-playground-'));
    closers.push(() => rm(memoryFolder, { recursive: true, force: true }));
    const skill = new SkillProcess(webhook, {
      JOVO_STAGE: 'dev',
      JOVO_PORT: String(ports.webhook),
      AUTH0_DOMAIN: new URL(auth0.url).host,
      ALEXA_SKILL_ID: playgroundSkillId,
      // Alexa's certificate is made anew at each start, and kept at her own server.
      PLAYGROUND_ROOT_CERTIFICATE: alexa.rootCertificate.raw.toString('base64'),
      PLAYGROUND_URL: alexa.url,
      SKILL_STORE: `file:${memoryFolder}`,
    });
    closers.push(() => skill.stop());
    await skill.start();
    closers.push(
      ...watchSources(skill, alexa, ports, report).map((watching) => () => watching.stop()),
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

/** Alexa and Auth0, made known to each other as the two consoles would. */
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

/** What is changed while the playground runs is tried at once. What does not build changes nothing. */
function watchSources(
  skill: SkillProcess,
  alexa: Alexa,
  ports: Ports,
  report: (line: string) => void,
): Watching[] {
  const orTell = (step: () => Promise<void>) => (): Promise<void> =>
    step().catch((error: unknown) => report((error as Error).message));

  return [
    onChangeBelow(
      'src',
      orTell(async () => {
        must(await compileSkill(), 'The skill does not compile; the old one goes on.');
        await skill.stop();
        await skill.start();
        report('The skill has changed and runs anew.');
      }),
    ),
    onChangeBelow(
      'models',
      orTell(async () => {
        must(await buildSkillPackage(ports.auth0), 'The skill package cannot be built.');
        await alexa.reload();
        report('What people can say has changed.');
      }),
    ),
  ];
}

function must({ succeeded, output }: Result, failure: string): void {
  if (!succeeded) throw new Error(`${failure}\n${output}`);
}

function originOf(port: number): string {
  return `http://${playgroundHost}:${port}`;
}

function reportMovedPorts(wished: Ports, found: Ports, report: (line: string) => void): void {
  for (const server of ['alexa', 'auth0', 'webhook'] as const) {
    if (wished[server] !== 0 && wished[server] !== found[server]) {
      report(`Port ${wished[server]} is in use; ${found[server]} is taken instead.`);
    }
  }
}
