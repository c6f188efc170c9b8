import { writeFileSync } from 'node:fs';
import { amazonOf, needed, stageIn } from './amazon';
import { exitCodes, type Command } from './Command';
import { settingsText } from './settingsFile';
import { UsageError } from './UsageError';

/** `alexa-linking pull` */
export const pull: Command = {
  summary: "Write Amazon's account linking to a file. It never has the client secret",
  flags: ['skillId', 'stage', 'profile', 'file', 'force'],
  examples: ['alexa-linking pull --skill-id amzn1.ask.skill.… --file accountLinking.json'],
  async run(flags, surroundings) {
    const skillId = needed(flags, 'skillId');
    const stage = stageIn(flags);
    const smapi = await amazonOf(flags, surroundings)();
    const live = await smapi.getAccountLinking(skillId, stage);
    if (!live) {
      // Amazon gives the same answer without account linking and without the skill.
      await smapi.getManifest(skillId, stage);
      throw new UsageError(
        `${skillId} has no account linking in its stage ${stage}.`,
        'Choose another one with --stage.',
      );
    }
    const text = settingsText(live);
    if (flags.file === undefined) {
      surroundings.print(text.trimEnd());
      return exitCodes.good;
    }
    write(flags.file, text, flags.force ?? false);
    surroundings.note(
      `Wrote ${flags.file}. Amazon never shows the client secret, so it isn't in it.`,
    );
    return exitCodes.good;
  },
};

function write(path: string, text: string, force: boolean): void {
  try {
    writeFileSync(path, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw new UsageError(`${path} is there already.`, 'Overwrite it with --force.');
    throw new UsageError(`${path} can't be written (${code}).`, 'Choose another file with --file.');
  }
}
