import type { Contestant, ContestantName } from './Contestant';

/** Where each is. */
const loaders: Readonly<Record<ContestantName, () => Promise<{ contestant: Contestant }>>> = {
  ours: () => import('./ours/index.js'),
  askSdk: () => import('./askSdk/index.js'),
  jovoTemplate: () => import('./jovoTemplate/index.js'),
  askSdkCached: () => import('./askSdkCached/index.js'),
};

/**
 * Loads one contestant and nothing of the others.
 *
 * @param name which
 */
export async function load(name: ContestantName): Promise<Contestant> {
  const { contestant } = await loaders[name]();
  await contestant.prepare();
  return contestant;
}
