import * as z from 'zod/mini';
import { decodeEntities } from './decodeEntities';
import { isName } from './isName';

/** In characters. Listeners don't want more. */
const LONGEST_NAME = 60;

/** In characters. Responses to Alexa are limited, and so is the cache. */
const LONGEST_URL = 1_000;

/**
 * Control characters, unpaired surrogates, characters that XML forbids, and bidirectional formatting.
 */
const NOT_IN_A_NAME = /[\p{Cc}\p{Cs}\uFFFE\uFFFF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Looks for the first `@` only: users choose what is in a claim, and how long it is. */
const ADDRESS = /^[^\s@]+@\S+$/;

/** Written like a name: Ada, O'Neil. Not ADA, JSmith or Grace.Field. */
const LIKE_A_NAME = /^\p{Lu}[\p{Ll}\p{M}'’][\p{L}\p{M}'’-]*$/u;

const text = z.pipe(z.string(), z.transform(decodeEntities));

/** A claim that may be missing. `null` and other types count as missing. */
const optionalClaim = z.catch(z.optional(text), undefined);

/**
 * The `/userinfo` claims that the skill uses. Any claim but `sub` can be missing, depending on the
 * scopes, the connection and the user's consent.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims
 */
export const profileSchema = z.object({
  sub: z.string().check(z.minLength(1)),
  given_name: optionalClaim,
  name: optionalClaim,
  nickname: optionalClaim,
  email: z.catch(z.optional(z.pipe(text, z.string().check(z.regex(ADDRESS)))), undefined),
  picture: z.catch(
    z.optional(z.url({ protocol: /^https$/ }).check(z.maxLength(LONGEST_URL))),
    undefined,
  ),
});

/** The profile of a linked account, from Auth0. */
export type Profile = Readonly<z.infer<typeof profileSchema>>;

/** Returns the name to greet the user by, if there is one. */
export function greetingName(profile: Profile): string | undefined {
  return firstName(profile, 'given_name', 'name', 'nickname');
}

/** Returns the full name, if there is one. */
export function fullName(profile: Profile): string | undefined {
  return firstName(profile, 'name', 'given_name', 'nickname');
}

/**
 * Returns the first claim that holds a name. Auth0 may fill `name` with the email address or telephone
 * number used to sign in, and `nickname` with the local part of the address. Others use the ID.
 */
function firstName(
  profile: Profile,
  ...claims: readonly ('given_name' | 'name' | 'nickname')[]
): string | undefined {
  const localParts = [profile.email, profile.name].map(localPartOf);
  const isLogin = (name: string): boolean =>
    localParts.includes(name.toLowerCase()) && !LIKE_A_NAME.test(name);
  return claims
    .map((claim) => cleanName(profile[claim] ?? ''))
    .find((name) => isName(name) && name !== profile.sub && !isLogin(name));
}

/** Returns the local part of an address in lower case. */
function localPartOf(address = ''): string | undefined {
  return ADDRESS.test(address) ? address.slice(0, address.indexOf('@')).toLowerCase() : undefined;
}

/** Removes characters that aren't part of a name, and shortens it to a length that can be spoken. */
export function cleanName(text: string): string {
  // Limits the work done on long texts.
  const name = text
    .slice(0, 4 * LONGEST_NAME)
    .replace(NOT_IN_A_NAME, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return cut(name);
}

/** Cuts a long name at the last space that fits, never within a character. */
function cut(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= LONGEST_NAME) return name;
  const start = characters.slice(0, LONGEST_NAME).join('');
  const blank = characters[LONGEST_NAME] === ' ' ? start.length : start.lastIndexOf(' ');
  return blank > 0 ? start.slice(0, blank) : start;
}
