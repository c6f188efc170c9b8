import { failed, passed, type Check, type Outcome } from '../../../linking/doctor/Check';
import type { Candidate } from '../Candidate';
import { linesOf, localesOf } from '../locales';
import { sizeOfPng } from '../png';
import { rules } from '../rules';

const FROM_PACKAGE = 'file://';

/** Sites that serve grey boxes, and the icons of Jovo's own sample manifest. */
const PLACEHOLDER = /placeholder|placehold\.|dummyimage|jovo/i;

const kinds = [
  { id: 'small-icon', title: 'Small icon', property: 'smallIconUri', size: 108 },
  { id: 'large-icon', title: 'Large icon', property: 'largeIconUri', size: 512 },
] as const;
type Kind = (typeof kinds)[number];

/** Checks the icons: there, a PNG, square, and of the size that the store wants. */
export function iconChecks(candidate: Candidate): Check[] {
  return kinds.map((kind) => ({
    id: kind.id,
    group: 'Store',
    title: kind.title,
    rules: [rules.store],
    run: () => iconsOf(candidate, kind),
  }));
}

async function iconsOf(candidate: Candidate, { property, size }: Kind): Promise<Outcome> {
  const texts = candidate.manifest.publishingInformation?.locales ?? {};
  const faults: Record<string, string[]> = {};
  const seen = new Map<string, string | undefined>();
  for (const locale of localesOf(candidate)) {
    const uri = texts[locale]?.[property] ?? '';
    if (!seen.has(uri)) seen.set(uri, await faultOf(uri, size, candidate));
    faults[locale] = [seen.get(uri) ?? []].flat();
  }
  const lines = linesOf(faults);
  if (lines.length === 0) return passed(`PNG, ${size} × ${size} pixels`);
  return failed(
    lines.join('\n'),
    'Draw the icons with: npm run icons, and name them in icons in src/identity.ts. Build again.',
  );
}

async function faultOf(
  uri: string,
  size: number,
  candidate: Candidate,
): Promise<string | undefined> {
  if (uri === '') return 'there is no icon';
  if (PLACEHOLDER.test(uri)) return `${uri} is a placeholder`;
  if (!uri.startsWith(FROM_PACKAGE)) {
    if (!uri.startsWith('https:'))
      return `${uri} is neither a file of the package nor an https URL`;
    const { status } = await candidate.web.open(uri, 'en');
    return status < 300 ? undefined : `${uri} answers with status ${status}`;
  }
  const bytes = candidate.readFile(uri.slice(FROM_PACKAGE.length));
  if (!bytes) return `${uri} isn't in the skill package`;
  const found = sizeOfPng(bytes);
  if (!found) return `${uri} isn't a PNG`;
  const { width, height } = found;
  return width === size && height === size
    ? undefined
    : `${uri} has ${width} × ${height} pixels; ${size} × ${size} are required`;
}
