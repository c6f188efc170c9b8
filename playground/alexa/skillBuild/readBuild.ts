import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { accountLinkingFile, type AccountLinking } from './accountLinking';
import { BuildError } from './BuildError';
import { interactionModelFile, type LanguageModel } from './interactionModel';

/** What Alexa knows about the skill, from the files that a deployment sends to Amazon. */
export interface SkillBuild {
  /** The name of the skill in the skill store. */
  readonly skillName: string;
  readonly languageModel: LanguageModel;
  readonly accountLinking: AccountLinking;
}

const manifestFile = z.object({
  manifest: z.object({
    publishingInformation: z.object({
      locales: z.record(z.string(), z.object({ name: z.string().min(1) })),
    }),
  }),
});

/**
 * Reads what `jovo build` wrote for Alexa.
 *
 * @param directory the folder with `skill-package/` and `accountLinking.json`
 * @param locale the language of the device, such as `en-US`
 * @throws {BuildError} when a file is missing, isn't JSON, or isn't what Amazon accepts
 */
export async function readBuild(directory: string, locale: string): Promise<SkillBuild> {
  const skillPackage = join(directory, 'skill-package');
  const modelFile = join(skillPackage, 'interactionModels', 'custom', `${locale}.json`);
  const [manifest, model, linking] = await Promise.all([
    readJson(join(skillPackage, 'skill.json'), manifestFile),
    readJson(modelFile, interactionModelFile),
    readJson(join(directory, 'accountLinking.json'), accountLinkingFile),
  ]);
  const { languageModel } = model.interactionModel;
  const names = manifest.manifest.publishingInformation.locales;
  return {
    skillName: names[locale]?.name ?? languageModel.invocationName,
    languageModel,
    accountLinking: linking.accountLinkingRequest,
  };
}

async function readJson<Content>(file: string, schema: z.ZodType<Content>): Promise<Content> {
  const result = schema.safeParse(parseJson(file, await readText(file)));
  if (!result.success) throw BuildError.fromSchema(file, result.error);
  return result.data;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const fault = "can't be read; run `npx jovo build:platform alexa --stage dev` to write it";
    throw new BuildError(file, [fault], { cause });
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BuildError(file, ['not valid JSON'], { cause });
  }
}
