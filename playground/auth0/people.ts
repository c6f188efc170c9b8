/** A user of the stand-in, with their claims. */
export interface Person {
  /** Auth0's user ID: the strategy of the connection, `|`, and the ID in the connection. */
  readonly sub: string;
  /** Undefined for a user who can't use the form, only the cards. */
  readonly email?: string;
  /** Shown on the login page. */
  readonly password: string;
  readonly email_verified?: boolean;
  readonly name?: string;
  readonly given_name?: string;
  readonly family_name?: string;
  readonly nickname?: string;
  readonly picture?: string;
  /** ISO 8601, as Auth0 sends it for users of a database connection. */
  readonly updated_at?: string;
}

/** The users unless others are given. */
export const defaultPeople: readonly Person[] = [
  {
    sub: 'auth0|18151210ada0000000000001',
    email: 'ada@example.com',
    password: 'analytical-engine',
    email_verified: true,
    name: 'Ada Lovelace',
    given_name: 'Ada',
    family_name: 'Lovelace',
    nickname: 'ada',
    picture: 'https://example.com/ada.png',
    updated_at: '2024-12-10T09:00:00.000Z',
  },
  {
    sub: 'auth0|19061209ace0000000000002',
    email: 'grace@example.com',
    password: 'nanoseconds',
    email_verified: true,
    name: 'Grace Hopper',
    given_name: 'Grace',
    family_name: 'Hopper',
    nickname: 'amazing.grace',
    picture: 'https://example.com/grace.png',
    updated_at: '2024-12-09T09:00:00.000Z',
  },
  // At Auth0, every claim except `sub` can be missing. The skill greets this user without a name.
  {
    sub: 'auth0|00000000000000000000003',
    email: 'nobody@example.com',
    password: 'no-name',
    email_verified: false,
  },
  // What Auth0 makes of a sign-up with only an email address and a password.
  {
    sub: 'auth0|00000000000000000000004',
    email: 'maria.keller@example.com',
    password: 'just-signed-up',
    email_verified: true,
    name: 'maria.keller@example.com',
    nickname: 'maria.keller',
    picture: 'https://example.com/maria.png',
    updated_at: '2024-12-11T09:00:00.000Z',
  },
];

/**
 * Finds the user with an email address and a password.
 *
 * @param people the users
 * @param email the email address; case and surrounding spaces are ignored
 * @param password the password
 * @returns the user, or undefined if the email address or the password is wrong
 */
export function findByPassword(
  people: readonly Person[],
  email: string,
  password: string,
): Person | undefined {
  const wanted = email.trim().toLowerCase();
  return people.find(
    (person) => person.email?.toLowerCase() === wanted && person.password === password,
  );
}
