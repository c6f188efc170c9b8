import { JovoCliError } from '@jovotech/cli-core';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { accountLinkingFile } from '../../linking/accountLinking';
import type { Stage } from '../../src/config';
import { identity } from '../../src/identity';
import type { LinkingPlugin } from '../LinkingPlugin';
import type { Candidate, Manifest, Model } from './Candidate';
import { web } from './Web';

/** What is read of the build: everything but the running skill. */
export type Built = Omit<Candidate, 'talk'>;

/**
 * Reads what `jovo build` wrote, which is what gets submitted.
 *
 * @throws {JovoCliError} when there is no build, or it is out of date
 */
export function readBuilt(stage: Stage, plugin: LinkingPlugin): Built {
  const { accountLinkingPath, config, skillPackagePath } = plugin;
  const current = accountLinkingFile(config.accountLinking);
  const built = existsSync(accountLinkingPath) && readFileSync(accountLinkingPath, 'utf8');
  if (built !== current) {
    throw new JovoCliError({
      message: `The build of the stage ${stage} is missing or out of date.`,
      hint: `Build it with: npx jovo build:platform alexa --stage ${stage}`,
    });
  }
  return {
    stage,
    ...readPackageFolder(skillPackagePath),
    accountLinking: config.accountLinking,
    vendorId: config.vendorId,
    usedPermissions: identity.recognizesSpeakers ? ['alexa::person_id:read'] : [],
    web,
  };
}

/** Reads a skill package. */
export function readPackageFolder(
  folder: string,
): Pick<Candidate, 'manifest' | 'models' | 'readFile'> {
  const json = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const models = 'interactionModels/custom';
  return {
    manifest: (json('skill.json') as { manifest: Manifest }).manifest,
    models: Object.fromEntries(
      readdirSync(join(folder, models)).map((file) => {
        const { interactionModel } = json(`${models}/${file}`) as ModelFile;
        return [parse(file).name, interactionModel.languageModel];
      }),
    ),
    readFile: (path) => {
      const file = join(folder, path);
      return existsSync(file) ? readFileSync(file) : undefined;
    },
  };
}

interface ModelFile {
  readonly interactionModel: { readonly languageModel: Model };
}
