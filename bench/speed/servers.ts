import { contestantNames } from '../contestants/Contestant';
import { checkVerification } from './checkVerification';
import type { Child } from './children';
import { each, type Each } from './interleave';
import type { Laboratory } from './Laboratory';
import type { Served } from './processes/serve';

/**
 * Serves each contestant in a new process while an action uses them. While one is under load, the others
 * are idle.
 *
 * @param use the action, which gets the TCP port of each
 */
export async function withServers<Result>(
  laboratory: Laboratory,
  use: (ports: Each<number>) => Promise<Result>,
): Promise<Result> {
  const ports = each(() => 0);
  const children: Child[] = [];
  try {
    for (const name of contestantNames) {
      const child = laboratory.start('serve', name);
      children.push(child);
      ports[name] = (await child.says<Served>()).port;
      await checkVerification(laboratory, name, ports[name]);
    }
    return await use(ports);
  } finally {
    await Promise.all(children.map((child) => child.stop()));
  }
}
