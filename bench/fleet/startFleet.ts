import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../aws/bundle';
import { bundleServer } from '../../aws/server';
import { SKILL_ID } from '../../test/support/envelope';
import { Functions } from './Functions';
import { Servers } from './Servers';
import { startStandIns } from './standIns';

/** All processes, and what they need. */
export interface Fleet {
  readonly functions: Functions;
  readonly servers: Servers;
  /** The file that all of them log to. */
  readonly logFile: string;
  /** Ends all processes. */
  stop(): Promise<void>;
  /** Deletes all files, the log included. */
  clear(): void;
}

/**
 * Packs the skill, and starts it.
 *
 * @param counts how many functions and servers
 * @param report called with each line of progress
 */
export async function startFleet(
  counts: { readonly functions: number; readonly servers: number },
  report: (line: string) => void,
): Promise<Fleet> {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-'));
  const [forFunctions, forServers] = [join(folder, 'function'), join(folder, 'server')];
  report('Packing the skill');
  await bundle(forFunctions);
  await bundleServer(forServers);
  report(`Starting ${counts.functions} functions and ${counts.servers} servers`);
  const standIns = await startStandIns(folder);
  const logFile = join(folder, 'log.txt');
  const log = openSync(logFile, 'a');
  const functions = await Functions.start(counts.functions, {
    folder: forFunctions,
    log,
    environment: {
      ...standIns.forAll,
      ...standIns.forFunctions,
      AWS_LAMBDA_FUNCTION_NAME: 'skill',
      ALEXA_SKILL_ID: SKILL_ID,
    },
  });
  const servers = await Servers.start(counts.servers, standIns.auth0Url, {
    // As in a container: see the Dockerfile.
    directory: forServers,
    entry: 'index.js',
    stdout: log,
    environment: { ...standIns.forAll, SKILL_DRAIN_SECONDS: '5' },
  });
  return {
    functions,
    servers,
    logFile,
    async stop() {
      await functions.stop();
      await servers.stop();
      await standIns.stop();
      closeSync(log);
    },
    clear: () => rmSync(folder, { recursive: true }),
  };
}
