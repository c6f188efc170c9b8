import { randomBytes } from 'node:crypto';
import type { Person } from './people';

/** The password of the users that are added. */
const PASSWORD = 'correct-horse';

/** What can be edited of a user. */
export interface PersonChanges {
  /** The user to change. Default: a new one. */
  readonly sub?: string | undefined;
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly nickname?: string | undefined;
  readonly picture?: string | undefined;
}

/** Why a user can't be saved. The message is for the developer. */
export class PersonError extends Error {
  override readonly name = 'PersonError';
}

/** The users of the stand-in, who can change while it runs. */
export class Directory {
  private everyone: readonly Person[];

  /**
   * @param people the users that are always there at first
   * @param changed the users as they were before a restart. Default: `people`
   */
  constructor(
    private readonly people: readonly Person[],
    changed = people,
  ) {
    this.everyone = changed;
  }

  /** All users. */
  get all(): readonly Person[] {
    return this.everyone;
  }

  /** Returns the user with an ID; undefined if there is none. */
  find(sub: string): Person | undefined {
    return this.everyone.find((person) => person.sub === sub);
  }

  /**
   * Changes a user, or adds one.
   *
   * @param changes the user's claims; those that are missing are removed
   * @throws {PersonError} when there is no such user, or another one has the email address
   */
  save({ sub, ...claims }: PersonChanges): void {
    const before = sub === undefined ? undefined : this.find(sub);
    if (sub !== undefined && !before) throw new PersonError('This user has been removed.');
    const email = claims.email?.toLowerCase();
    const isTaken = this.everyone.some(
      (person) => person !== before && email !== undefined && person.email?.toLowerCase() === email,
    );
    if (isTaken) throw new PersonError(`Another user has the email address ${claims.email}.`);
    const person: Person = {
      sub: before?.sub ?? `auth0|${randomBytes(12).toString('hex')}`,
      password: before?.password ?? PASSWORD,
      ...withoutGaps({ ...claims, ...partsOf(claims.name, before) }),
      ...(claims.email !== undefined && { email_verified: before?.email_verified ?? true }),
      updated_at: new Date().toISOString(),
    };
    this.everyone = before
      ? this.everyone.map((other) => (other === before ? person : other))
      : [...this.everyone, person];
  }

  /** Brings back the users of the start. */
  reset(): void {
    this.everyone = this.people;
  }

  /** Removes a user. Their tokens stop working. */
  remove(sub: string): void {
    this.everyone = this.everyone.filter((person) => person.sub !== sub);
  }
}

type Parts = Pick<Person, 'given_name' | 'family_name'>;

/** Returns the parts of a name. An email address has none, as for ordinary database users. */
function partsOf(name: string | undefined, before: Person | undefined): Parts {
  if (name === before?.name) {
    return { given_name: before?.given_name, family_name: before?.family_name };
  }
  if (name === undefined || name.includes('@')) return {};
  const [, given = name, family] = /^(\S+)\s+(.+)$/.exec(name) ?? [];
  return { given_name: given, family_name: family };
}

function withoutGaps<Claims extends object>(claims: Claims): Claims {
  return Object.fromEntries(
    Object.entries(claims).filter(([, value]) => value !== undefined),
  ) as Claims;
}
