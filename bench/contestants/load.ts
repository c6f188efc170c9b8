import type { Contestant, ContestantName } from './Contestant';

/** The module of each contestant. */
const loaders: Readonly<Record<ContestantName, () => Promise<{ contestant: Contestant }>>> = {
  ours: () => import('./ours/index.js'),
  askSdk: () => import('./askSdk/index.js'),
  jovoTemplate: () => import('./jovoTemplate/index.js'),
  askSdkCached: () => import('./askSdkCached/index.js'),
};

/**
 * Loads one contestant, and none of the others' code.
 *
 * @param name the name of the contestant
 */
export async function load(name: ContestantName): Promise<Contestant> {
  const { contestant } = await loaders[name]();
  await contestant.prepare();
  return contestant;
}
