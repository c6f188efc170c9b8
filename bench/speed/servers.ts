import { contestantNames } from '../contestants/Contestant';
import { checkVerification } from './checkVerification';
import type { Child } from './children';
import type { Each } from './interleave';
import type { Laboratory } from './Laboratory';
import type { Served, Used } from './processes/serve';

/** A contestant that is being served. */
export interface Server {
  readonly port: number;
  /** Returns how long it has used a processor so far, in milliseconds. */
  processorMs(): Promise<number>;
}

/**
 * Serves each contestant in a new process while an action uses them. While one is under load, the others
 * are idle.
 *
 * @param use the action
 */
export async function withServers<Result>(
  laboratory: Laboratory,
  use: (servers: Each<Server>) => Promise<Result>,
): Promise<Result> {
  const servers: Partial<Each<Server>> = {};
  const children: Child[] = [];
  try {
    for (const name of contestantNames) {
      const child = laboratory.start('serve', name);
      children.push(child);
      const { port } = await child.says<Served>();
      servers[name] = {
        port,
        processorMs: async () => (await child.ask<Used>({})).processorMs,
      };
      await checkVerification(laboratory, name, port);
    }
    return await use(servers as Each<Server>);
  } finally {
    await Promise.all(children.map((child) => child.stop()));
  }
}
