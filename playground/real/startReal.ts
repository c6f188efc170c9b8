import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { loadProductionConfig, type Environment, type ProductionConfig } from '../../src/config';
import { playgroundHost } from '../../src/config/laptop';
import { News } from '../alexa/server/News';
import type { Party, RealState } from '../alexa/server/contract';
import { createMemoryFolder } from '../memoryFolder';
import type { PlaygroundOptions } from '../options';
import { findPorts } from '../ports';
import { must } from '../run';
import { formatLogLine } from '../skillLog/formatLogLine';
import { SkillLogBook } from '../skillLog/SkillLogBook';
import { compileSkill, SkillProcess } from '../skillProcess';
import { openState } from '../state/openState';
import { watchSkill } from '../watchSources';
import { Wire } from '../wire/Wire';
import { listen } from './listen';
import { createRealApp } from './realApp';
import { RealTalk } from './RealTalk';
import { recordOutgoing } from './recordOutgoing';
import { startFront } from './startFront';
import { tunnelsTo } from './tunnels';

/** Where the skill's memory survives a restart. Its users are real, so it isn't the playground's. */
const STATE_FOLDER = join('.playground', 'real');

/** A skill on the laptop that serves the real Alexa. */
export interface Real {
  /** The origin that the tunnel must lead to. */
  readonly url: string;
  /** The origin of the page, which the tunnel doesn't lead to. */
  readonly pageUrl: string;
  readonly auth0Url: string;
  readonly real: RealState;
  /** The folder of the skill's memory. */
  readonly memory: string;
  /** Whether it stays there at the end. */
  readonly isMemoryKept: boolean;
  /** Stops everything that was started. */
  close(): Promise<void>;
}

/**
 * Starts the skill as in production, for the real Alexa and the tenant of the environment, and a page
 * that shows what they send each other. Changes of the source take effect at once.
 *
 * @param options ports and the form of the log
 * @param environment the skill's environment, `.env` included
 * @param report called with each line of progress
 * @param stateFolder where the skill keeps its memory. Default: `.playground/real`
 * @throws {ConfigError} that names all missing and invalid variables
 * @throws when something doesn't compile or start, or the port of the webhook is in use
 */
export async function startReal(
  options: PlaygroundOptions,
  environment: Environment,
  report: (line: string) => void,
  stateFolder = STATE_FOLDER,
): Promise<Real> {
  const config = loadProductionConfig({ ...environment, ...ofTheLaptop });
  const [wire, news, log, talk] = [new Wire(), new News(), new SkillLogBook(), new RealTalk()];
  const closers: (() => Promise<unknown> | void)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };

  try {
    // There is no stand-in for Auth0, so its port is the skill's own, behind the front.
    const ports = await findPorts({ ...options.ports, auth0: 0 });
    const { webhook: frontPort, alexa: pagePort, auth0: skillPort } = ports;
    refuseMovedPort(options.ports.webhook, frontPort);
    const opened = options.fresh ? undefined : openState(stateFolder, report);
    if (opened) closers.push(() => opened.folder.close());
    const memory = opened?.folder.memory ?? (await createMemoryFolder());
    if (!opened) closers.push(() => rm(memory, { recursive: true, force: true }));

    report('Compiling the skill …');
    const compile = () => compileSkill(environment);
    must(await compile(), "The skill doesn't compile.");
    const skillUrl = `http://${playgroundHost}:${skillPort}`;
    const onLog = (line: string): void => {
      log.add(line, wire.turn);
      const took = (requestId: string) => wire.took(requestId);
      const colored = process.stdout.isTTY && !environment.NO_COLOR;
      report(options.log === 'json' ? line : formatLogLine(line, { colored, took }));
    };
    const skill = new SkillProcess(
      skillUrl,
      {
        ...environment,
        ...ofTheLaptop,
        JOVO_PORT: String(skillPort),
        SKILL_STORE: `file:${memory}`,
      },
      onLog,
      recordOutgoing(wire, partiesOf(config)),
    );
    closers.push(() => skill.stop());
    await skill.start();
    const watching = watchSkill(skill, compile, news, report);
    closers.push(() => watching.stop());

    const front = await startFront({ port: frontPort, skillUrl, wire, talk, report });
    closers.push(() => front.close());
    const real = { tunnels: tunnelsTo(front.url), endpoint: environment.SKILL_ENDPOINT };
    const page = createServer();
    const pageUrl = await listen(page, pagePort);
    page.on('request', createRealApp({ url: pageUrl, talk, wire, news, log, real }));
    closers.push(() => {
      page.close();
      page.closeAllConnections();
    });
    const { auth0Url } = config;
    const isMemoryKept = opened !== undefined;
    return { url: front.url, pageUrl, auth0Url, real, memory, isMemoryKept, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function refuseMovedPort(wanted: number, free: number): void {
  if (wanted === 0 || wanted === free) return;
  throw new Error(
    `Port ${wanted} is in use. Your tunnel leads to it, so stop what uses it, or choose another port with --skill-port.`,
  );
}

/** What differs from production: the memory and the port are set later, and nothing must be drained. */
const ofTheLaptop = {
  JOVO_STAGE: 'prod',
  JOVO_PORT: undefined,
  SKILL_STORE: undefined,
  SKILL_DRAIN_SECONDS: '0',
};

/** Returns whom the skill calls at a URL. */
function partiesOf({ auth0Url, management }: ProductionConfig): (url: URL) => Party {
  const auth0 = [auth0Url, management?.url].flatMap((url) => (url ? new URL(url).host : []));
  return ({ host, hostname }) => {
    if (auth0.includes(host)) return 'auth0';
    return /(^|\.)(amazonalexa\.com|s3\.amazonaws\.com)$/.test(hostname) ? 'alexa' : 'api';
  };
}
