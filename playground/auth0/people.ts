/** Who can sign in at the stand-in, and the claims that Auth0 would have about them. */
export interface Person {
  /** Auth0's user ID: the connection's strategy, a bar, and the ID within it. */
  readonly sub: string;
  readonly email: string;
  /** Shown on the login page: nobody in the playground has anything to hide. */
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

/** The people who can sign in when nobody else is named. */
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
  // Any claim but `sub` can be missing at Auth0: this one is greeted without a name.
  {
    sub: 'auth0|00000000000000000000003',
    email: 'nobody@example.com',
    password: 'no-name',
    email_verified: false,
  },
];

/**
 * The person with this e-mail address and this password.
 *
 * @param people who can sign in
 * @param email in any case, with or without blanks around it
 * @param password exactly as it is
 * @returns the person, or undefined when either is wrong; which of them is not told
 */
export function findByPassword(
  people: readonly Person[],
  email: string,
  password: string,
): Person | undefined {
  const wanted = email.trim().toLowerCase();
  return people.find(
    (person) => person.email.toLowerCase() === wanted && person.password === password,
  );
}
