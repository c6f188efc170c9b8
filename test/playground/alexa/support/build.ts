import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccountLinking } from '../../../../playground/alexa/skillBuild/accountLinking';
import type { LanguageModel } from '../../../../playground/alexa/skillBuild/interactionModel';

/** A small skill with one of everything. */
export const languageModel: LanguageModel = {
  invocationName: 'coffee shop',
  intents: [
    { name: 'WhoAmIIntent', samples: ['who am i', "what's my name"], slots: [] },
    {
      name: 'OrderIntent',
      samples: [
        '{size} {drink} please',
        'i would like {count} {drink}',
        'order {drink}',
        '{drink}',
      ],
      slots: [
        { name: 'size', type: 'SizeType' },
        { name: 'drink', type: 'DrinkType' },
        { name: 'count', type: 'AMAZON.NUMBER' },
      ],
    },
    {
      name: 'SearchIntent',
      samples: ['search for {query}', 'order {query} from the web'],
      slots: [{ name: 'query', type: 'AMAZON.SearchQuery' }],
    },
    {
      name: 'CallMeIntent',
      samples: ['call me {name}', 'call me {name} on {day}'],
      slots: [
        { name: 'name', type: 'AMAZON.FirstName' },
        { name: 'day', type: 'AMAZON.DATE' },
      ],
    },
    { name: 'AMAZON.StopIntent', samples: ['that is all'], slots: [] },
    { name: 'AMAZON.YesIntent', samples: [], slots: [] },
    { name: 'AMAZON.NavigateHomeIntent', samples: [], slots: [] },
    { name: 'AMAZON.FallbackIntent', samples: [], slots: [] },
  ],
  types: [
    { name: 'SizeType', values: [{ name: { value: 'large', synonyms: ['big', 'grande'] } }] },
    {
      name: 'DrinkType',
      values: [
        { id: 'LATTE', name: { value: 'latte', synonyms: ['caffè latte', 'milk coffee'] } },
        { id: 'TEA', name: { value: 'tea', synonyms: [] } },
      ],
    },
  ],
};

/** The account linking of the small skill. */
export const accountLinking: AccountLinking = {
  type: 'AUTH_CODE',
  authorizationUrl: 'https://auth.example/authorize?audience=coffee',
  accessTokenUrl: 'http://127.0.0.1:9/oauth/token',
  clientId: 'client id',
  accessTokenScheme: 'HTTP_BASIC',
  scopes: ['openid', 'offline_access'],
};

/** The files of a build, by their paths. */
export type BuildFiles = Readonly<Record<string, unknown>>;

/** The paths that Alexa reads. */
export const buildPaths = {
  model: 'skill-package/interactionModels/custom/en-US.json',
  manifest: 'skill-package/skill.json',
  accountLinking: 'accountLinking.json',
} as const;

/**
 * Returns the files that `jovo build` would write for the small skill.
 *
 * @param changes changes to the account linking
 * @param model what people can say
 */
export function buildFiles(
  changes: Partial<AccountLinking> = {},
  model: LanguageModel = languageModel,
): BuildFiles {
  const locales = { 'en-US': { name: 'Coffee Shop' } };
  return {
    [buildPaths.model]: { interactionModel: { languageModel: model } },
    [buildPaths.manifest]: { manifest: { publishingInformation: { locales } } },
    [buildPaths.accountLinking]: { accountLinkingRequest: { ...accountLinking, ...changes } },
  };
}

/** A folder like the one that `jovo build` writes. The test must remove it. */
export class BuildDirectory {
  private constructor(readonly path: string) {}

  /** Creates the folder with these files. */
  static async create(files: BuildFiles = buildFiles()): Promise<BuildDirectory> {
    const directory = new BuildDirectory(await mkdtemp(join(tmpdir(), 'alexa-build-')));
    await directory.write(files);
    return directory;
  }

  /** Writes files: strings as they are, everything else as JSON. */
  async write(files: BuildFiles): Promise<void> {
    for (const [name, content] of Object.entries(files)) {
      const file = join(this.path, name);
      await mkdir(join(file, '..'), { recursive: true });
      await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    }
  }

  /** Removes the folder. */
  async remove(): Promise<void> {
    await rm(this.path, { recursive: true });
  }
}
