import type { Alexa } from './alexa';
import type { News } from './alexa/server/News';
import type { Builds } from './playground';
import { reload, type Reloaded } from './reload';
import { must } from './run';
import type { SkillProcess } from './skillProcess';
import { onChangeBelow, type Watching } from './watch';

/**
 * Puts changes of the source into effect at once. A change that doesn't build has no effect.
 *
 * @param skill restarted when `src/` changes
 * @param alexa told when `models/` changes
 * @param builds run before
 * @param news tells the open pages
 * @param report called with what happened
 */
export function watchSources(
  skill: SkillProcess,
  alexa: Alexa,
  builds: Builds,
  news: News,
  report: (line: string) => void,
): Watching[] {
  const afterChange =
    (what: Reloaded, effect: string, step: () => Promise<void>) => (): Promise<void> =>
      reload(what, effect, step, news, report);

  return [
    onChangeBelow(
      'src',
      afterChange('skill', 'Reloaded: the skill has changed.', async () => {
        must(
          await builds.skill(),
          "The skill doesn't compile; the previous version keeps running.",
        );
        await skill.stop();
        await skill.start();
      }),
    ),
    onChangeBelow(
      'models',
      afterChange('skillPackage', 'Reloaded: what people can say has changed.', async () => {
        must(await builds.skillPackage(), "The skill package can't be built.");
        await alexa.reload();
      }),
    ),
  ];
}
