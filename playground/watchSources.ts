import type { Alexa } from './alexa';
import type { News } from './alexa/server/News';
import type { Builds } from './playground';
import { reload } from './reload';
import { must } from './run';
import type { SkillProcess } from './skillProcess';
import { onChangeBelow, type Watching } from './watch';

/**
 * Restarts the skill when `src/` changes. A change that doesn't compile has no effect.
 *
 * @param skill restarted; it answers the requests under way first
 * @param compile compiles it before
 * @param news tells the open pages
 * @param report called with what happened
 */
export function watchSkill(
  skill: SkillProcess,
  compile: Builds['skill'],
  news: News,
  report: (line: string) => void,
): Watching {
  const restart = async (): Promise<void> => {
    must(await compile(), "The skill doesn't compile; the previous version keeps running.");
    await skill.stop();
    await skill.start();
  };
  return onChangeBelow('src', () =>
    reload('skill', 'Reloaded: the skill has changed.', restart, news, report),
  );
}

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
  const installPackage = async (): Promise<void> => {
    must(await builds.skillPackage(), "The skill package can't be built.");
    await alexa.reload();
  };
  return [
    watchSkill(skill, builds.skill, news, report),
    onChangeBelow('models', () =>
      reload(
        'skillPackage',
        'Reloaded: what people can say has changed.',
        installPackage,
        news,
        report,
      ),
    ),
  ];
}
