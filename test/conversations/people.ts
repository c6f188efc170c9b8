/** Whose accounts are linked in conversations of several turns: the claims about them. */
export const people = {
  ada: { sub: 'auth0|ada', given_name: 'Ada', name: 'Ada Lovelace', email: 'ada@example.com' },
  grace: { sub: 'auth0|grace', given_name: 'Grace', name: 'Grace Hopper' },
  nobody: { sub: 'auth0|nobody' },
} as const;
