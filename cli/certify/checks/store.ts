import type { v1 } from 'ask-smapi-model';
import {
  failed,
  leftToOwner,
  passed,
  type Check,
  type Outcome,
} from '../../../linking/doctor/Check';
import type { Candidate } from '../Candidate';
import { inEachLocale, judge, localesOf, nameLocales } from '../locales';
import { isPlaceholder } from '../placeholder';
import { rules } from '../rules';

type StoreTexts = Partial<v1.skill.Manifest.SkillManifestLocalizedPublishingInformation>;

const group = 'Store';
const whereTexts = 'Change it in src/languages/, in the index.ts of the language, and build again.';

/** Texts of templates, which Amazon's testers know. */
const PLACEHOLDER =
  /[Ss]ample (Short|Full|short|full|skill)|[Ll]orem ipsum|example\.com|[Rr]eplace with|TODO/;

/** Implies that the skill is Amazon's. */
const AMAZONS_NAME = /\b(alexa|amazon|echo)\b/i;

/** Checks what the skill store shows. */
export function storeChecks(candidate: Candidate): Check[] {
  const { publishingInformation: store = {} } = candidate.manifest;
  const eachLocale = (faultsOf: (texts: StoreTexts) => string[], good: string): Outcome =>
    judge(
      inEachLocale(candidate, (locale) => faultsOf(store.locales?.[locale] ?? {})),
      good,
      whereTexts,
    );
  return [
    {
      id: 'skill-name',
      group,
      title: 'Name',
      rules: [rules.store, rules.policy],
      run: () =>
        eachLocale(
          ({ name = '' }) => [
            ...(name.length < 2 || name.length > 50
              ? [`the name has ${name.length} characters; 2 to 50 are allowed`]
              : []),
            ...(AMAZONS_NAME.test(name) ? [`the name "${name}" sounds like Amazon's own`] : []),
          ],
          '2 to 50 characters',
        ),
    },
    {
      id: 'summary',
      group,
      title: 'Summary',
      rules: [rules.store],
      run: () => eachLocale(({ summary }) => textFaults('summary', summary, 160), 'up to 160'),
    },
    {
      id: 'description',
      group,
      title: 'Description',
      rules: [rules.functional],
      run: () =>
        eachLocale(
          ({ description }) => textFaults('description', description, 4000),
          'up to 4,000',
        ),
    },
    {
      id: 'keywords',
      group,
      title: 'Keywords',
      rules: [rules.manifest],
      run: () =>
        eachLocale(
          ({ keywords = [] }) => [
            ...(keywords.length === 0 ? ['there are no keywords'] : []),
            ...(keywords.length > 30 ? [`${keywords.length} keywords; up to 30 are allowed`] : []),
            ...keywords.flatMap((keyword) => textFaults('keyword', keyword, 150)),
          ],
          'up to 30',
        ),
    },
    {
      id: 'category',
      group,
      title: 'Category',
      rules: [rules.manifest],
      run: () => category(store),
    },
    {
      id: 'placeholder-name',
      group,
      title: 'A name of your own',
      rules: [rules.store, rules.invocationName],
      run: () => ownName(candidate),
    },
  ];
}

function textFaults(what: string, text = '', maximum: number): string[] {
  if (text.trim() === '') return [`the ${what} is missing`];
  return [
    ...(text.length > maximum
      ? [`the ${what} has ${text.length} characters; up to ${maximum} are allowed`]
      : []),
    ...(PLACEHOLDER.test(text) ? [`the ${what} is still a sample text`] : []),
  ];
}

/** https://developer.amazon.com/docs/alexa/smapi/skill-manifest.html#category-enum */
function category({
  category: name,
}: v1.skill.Manifest.SkillManifestPublishingInformation): Outcome {
  const fix =
    'Set category in src/identity.ts to one of those that the page lists, and build again.';
  if (!name || !/^[A-Z]+(_[A-Z]+)*$/.test(name))
    return failed(`"${name ?? ''}" isn't a category`, fix);
  if (/^(KIDS|CHILD)/.test(name)) return failed('a skill for children cannot link accounts', fix);
  return passed(name);
}

function ownName(candidate: Candidate): Outcome {
  const unnamed = localesOf(candidate).filter((locale) =>
    isPlaceholder(candidate.models[locale]?.invocationName ?? ''),
  );
  if (unnamed.length === 0) return passed('every locale has one');
  return leftToOwner(
    `${nameLocales(unnamed, localesOf(candidate).length)}: the skill still has the name that it came with, which Amazon refuses`,
    'Choose a name and an invocation name in src/languages/, in the index.ts of each language.',
  );
}
