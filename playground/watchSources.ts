import type { Alexa } from './alexa';
import type { Builds } from './playground';
import { must } from './run';
import type { SkillProcess } from './skillProcess';
import { onChangeBelow, type Watching } from './watch';

/**
 * Puts changes of the source into effect at once. A change that doesn't build has no effect.
 *
 * @param skill restarted when `src/` changes
 * @param alexa told when `models/` changes
 * @param builds run before
 * @param report called with what happened
 */
export function watchSources(
  skill: SkillProcess,
  alexa: Alexa,
  builds: Builds,
  report: (line: string) => void,
): Watching[] {
  const orReport = (step: () => Promise<void>) => (): Promise<void> =>
    step().catch((error: unknown) => report((error as Error).message));

  return [
    onChangeBelow(
      'src',
      orReport(async () => {
        must(
          await builds.skill(),
          "The skill doesn't compile; the previous version keeps running.",
        );
        await skill.stop();
        await skill.start();
        report('The skill has changed and was restarted.');
      }),
    ),
    onChangeBelow(
      'models',
      orReport(async () => {
        must(await builds.skillPackage(), "The skill package can't be built.");
        await alexa.reload();
        report('What people can say has changed.');
      }),
    ),
  ];
}
