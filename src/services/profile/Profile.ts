import * as z from 'zod/mini';
import { decodeEntities } from './decodeEntities';

/** At most so many characters of a name are said; nobody waits for more. */
const LONGEST_NAME = 60;

/**
 * Characters that are not part of a name: control characters, halves of surrogate pairs, what XML
 * does not allow, and the marks that turn the direction of writing around.
 */
const NOT_IN_A_NAME = /[\p{Cc}\p{Cs}\uFFFE\uFFFF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Something that can be seen, and so be said. A name can consist of joiners and the like alone. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

const HOLDS_ADDRESS = /\S@\S/;

const TELEPHONE = /^[\d\s()+./-]+$/;

const ADDRESS = /^\S+@\S+$/;

/** What people sign in by, as Auth0 gives it to users of a database for a nickname: `j.smith1984`. */
const LOGIN = /^(?=.*[\d._+])[a-z\d._+-]+$/;

const text = z.pipe(z.string(), z.transform(decodeEntities));

/** A claim that may be missing. One of another type, or `null`, is as good as missing. */
const optionalClaim = z.catch(z.optional(text), undefined);

/**
 * The claims of `/userinfo` that the skill uses. Any but `sub` can be missing: it depends on the
 * scopes, on the connection, and on what the person gave away.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims
 */
export const profileSchema = z.object({
  sub: z.string().check(z.minLength(1)),
  given_name: optionalClaim,
  name: optionalClaim,
  nickname: optionalClaim,
  email: z.catch(z.optional(z.pipe(text, z.string().check(z.regex(ADDRESS)))), undefined),
});

/** Who has linked their account, as Auth0 tells it. */
export type Profile = Readonly<z.infer<typeof profileSchema>>;

/**
 * The name to greet somebody by, if there is one.
 *
 * @param profile who is greeted
 */
export function greetingName(profile: Profile): string | undefined {
  return firstName(profile, 'given_name', 'name', 'nickname');
}

/**
 * The whole name, if there is one.
 *
 * @param profile who is named
 */
export function fullName(profile: Profile): string | undefined {
  return firstName(profile, 'name', 'given_name', 'nickname');
}

/**
 * The first of the claims that holds a name. Auth0 fills `name` at need with what the person signs in
 * by, an e-mail address or a telephone number, and `nickname` with the local part of the address.
 */
function firstName(
  profile: Profile,
  ...claims: readonly ('given_name' | 'name' | 'nickname')[]
): string | undefined {
  const logins = [profile.email, profile.name].map(localPartOf);
  return claims
    .map((claim) => cleanName(profile[claim] ?? ''))
    .find((name) => isName(name) && !logins.includes(name));
}

function isName(text: string): boolean {
  return (
    VISIBLE.test(text) && !HOLDS_ADDRESS.test(text) && !TELEPHONE.test(text) && !LOGIN.test(text)
  );
}

/** What stands before the @ of an address, unless it is capitalised, as names are and logins aren't. */
function localPartOf(address = ''): string | undefined {
  return ADDRESS.test(address) && /^\P{Lu}/u.test(address)
    ? address.slice(0, address.indexOf('@'))
    : undefined;
}

/**
 * A name without what is no part of one, and not too long to be said.
 *
 * @param text what should be a name
 */
export function cleanName(text: string): string {
  // A longer text is cut before any work is done on it.
  const name = text
    .slice(0, 4 * LONGEST_NAME)
    .replace(NOT_IN_A_NAME, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return cut(name);
}

/** Cuts a name that is too long at the last blank that fits, and never within a character. */
function cut(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= LONGEST_NAME) return name;
  const start = characters.slice(0, LONGEST_NAME).join('');
  const blank = characters[LONGEST_NAME] === ' ' ? start.length : start.lastIndexOf(' ');
  return blank > 0 ? start.slice(0, blank) : start;
}
