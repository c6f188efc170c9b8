import {
  failed,
  leftToOwner,
  passed,
  type Check,
  type Outcome,
} from '../../../linking/doctor/Check';
import { NoAnswer } from '../../../linking/http';
import type { Candidate } from '../Candidate';
import { linesOf, localesOf, nameLocales } from '../locales';
import { rules } from '../rules';

const group = 'Privacy and compliance';
const whereFlags = 'Change it in cli/skillManifest.ts, and build again.';

/** Checks what the skill says about privacy, exports, children and permissions. */
export function privacyChecks(candidate: Candidate): Check[] {
  const { privacyAndCompliance: privacy = {}, publishingInformation: store } = candidate.manifest;
  const flag = (id: string, title: string, isGood: boolean, good: string, bad: string): Check => ({
    id,
    group,
    title,
    rules: [rules.policy, rules.manifest],
    run: () => (isGood ? passed(good) : failed(bad, whereFlags)),
  });
  return [
    page(candidate, 'privacyPolicyUrl', 'Privacy policy'),
    page(candidate, 'termsOfUseUrl', 'Terms of use'),
    flag(
      'personal-info',
      'Personal information',
      privacy.usesPersonalInfo === true,
      'usesPersonalInfo is true, as accounts are linked',
      'usesPersonalInfo must be true: a linked account holds a name and an email address',
    ),
    flag(
      'export',
      'Export compliance',
      privacy.isExportCompliant === true,
      'isExportCompliant is true',
      'isExportCompliant must be true, or Amazon does not publish the skill',
    ),
    flag(
      'children',
      'Children',
      privacy.isChildDirected === false,
      'isChildDirected is false',
      'isChildDirected must be false: a skill for children must not collect personal information',
    ),
    flag(
      'purchases-and-ads',
      'Purchases and ads',
      privacy.allowsPurchases === false && privacy.containsAds === false,
      'neither, as the skill has none',
      'allowsPurchases and containsAds must be false: the skill has neither',
    ),
    {
      id: 'testing-instructions',
      group,
      title: 'Testing instructions',
      rules: [rules.functional],
      run: () => testingInstructions(store?.testingInstructions, candidate),
    },
    {
      id: 'permissions',
      group,
      title: 'Permissions',
      rules: [rules.policy],
      run: () => permissions(candidate),
    },
  ];
}

/** A page that the store links to. */
function page(
  candidate: Candidate,
  property: 'privacyPolicyUrl' | 'termsOfUseUrl',
  title: string,
): Check {
  const urlsByLocale = candidate.manifest.privacyAndCompliance?.locales ?? {};
  const isRequired = property === 'privacyPolicyUrl';
  const run = async (): Promise<Outcome> => {
    const locales = localesOf(candidate);
    const without = locales.filter((locale) => !urlsByLocale[locale]?.[property]);
    const faults: Record<string, string[]> = {};
    for (const locale of locales.filter((name) => !without.includes(name))) {
      faults[locale] = await pageFaults(urlsByLocale[locale]?.[property] ?? '', locale, candidate);
    }
    const lines = linesOf(faults);
    const fix = `Set ${property} in src/languages/, in the index.ts of each language, to a page that is online.`;
    if (lines.length > 0) return failed(lines.join('\n'), fix);
    if (without.length === 0) return passed(`there, and online, in ${locales.length} locales`);
    if (isRequired)
      return leftToOwner(`${nameLocales(without, locales.length)}: there is none`, fix);
    return passed('none, and Amazon requires none');
  };
  return {
    id: isRequired ? 'privacy-policy' : 'terms-of-use',
    group,
    title,
    rules: [rules.policy],
    run,
  };
}

async function pageFaults(url: string, locale: string, { web }: Candidate): Promise<string[]> {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:')
    return [`${url} isn't an https URL`];
  if (/(^|\.)example\.(com|org|net)$/.test(new URL(url).hostname)) return [`${url} is a sample`];
  try {
    const { status } = await web.open(url, locale);
    return status < 300 ? [] : [`${url} answers with status ${status}`];
  } catch (error) {
    if (error instanceof NoAnswer) return [`${url}: ${error.message}`];
    throw error;
  }
}

function testingInstructions(text = '', { models }: Candidate): Outcome {
  const fix = 'Change testingInstructions in src/identity.ts, and build again.';
  if (text.trim() === '') return failed('there are none', fix);
  if (text.length > 4000) return failed(`${text.length} characters; up to 4,000 are allowed`, fix);
  const names = Object.values(models).map(({ invocationName }) => invocationName);
  if (!names.some((name) => text.includes(name))) return failed('they do not name the skill', fix);
  return passed('they say how to open the skill and to link an account');
}

function permissions({ manifest, usedPermissions }: Candidate): Outcome {
  const asked = (manifest.permissions ?? []).map(({ name }) => String(name));
  const idle = asked.filter((name) => !usedPermissions.includes(name));
  const missing = usedPermissions.filter((name) => !asked.includes(name));
  const lines = [
    ...(idle.length > 0 ? [`asked for, and not used: ${idle.join(', ')}`] : []),
    ...(missing.length > 0 ? [`used, and not asked for: ${missing.join(', ')}`] : []),
  ];
  if (lines.length > 0) return failed(lines.join('\n'), whereFlags);
  return passed(asked.join(', ') || 'none asked for, none used');
}
