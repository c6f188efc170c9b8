import type { Person } from './people';

/** Returns what to call a user on a page. */
export function titleOf({ name, email }: Pick<Person, 'name' | 'email'>): string {
  return name ?? email ?? 'A user without a name';
}

/** Returns up to two letters that stand for a user: `AL` for `Ada Lovelace`. */
export function initialsOf(person: Pick<Person, 'name' | 'email'>): string {
  const { name, email } = person;
  const words = (name ?? email ?? '?').split('@')[0]?.match(/[\p{L}\p{N}]+/gu) ?? ['?'];
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}
