import type { Person } from '../auth0';
import { greeting } from './phrases';
import type { Trouble } from './Trouble';

/** A name that hurts, and how the skill says it. */
interface HurtfulName {
  readonly label: string;
  readonly claims: (person: Person) => Partial<Person>;
  /** Undefined if the skill can't greet by it. */
  readonly spoken: string | undefined;
}

const called = (name: string) => (): Partial<Person> => ({
  name,
  given_name: name,
  family_name: undefined,
  nickname: name,
});

const names: Readonly<Record<string, HurtfulName>> = {
  'name-markup': {
    label: 'The name is markup',
    claims: called('<b>Ada</b> & "Co"'),
    spoken: '<b>Ada</b> & "Co"',
  },
  'name-long': {
    label: 'The name has 10,000 characters',
    claims: called('Ada '.repeat(2_500)),
    spoken: 'Ada '.repeat(15).trim(),
  },
  'name-blank': {
    label: 'The name is blanks',
    claims: called(' \u00a0\u2003\t'),
    spoken: undefined,
  },
  'name-rtl': {
    label: 'The name reverses the text after it',
    claims: called('\u202eAda\u202c'),
    spoken: 'Ada',
  },
  'name-emoji': {
    label: 'The name is an emoji',
    claims: called('👩‍🚀'),
    spoken: '👩‍🚀',
  },
  'name-email': {
    label: 'The name is the email address',
    claims: ({ email }) => ({
      name: email,
      given_name: undefined,
      family_name: undefined,
      nickname: email?.split('@')[0],
    }),
    spoken: undefined,
  },
  'name-template': {
    label: 'The name is a placeholder of the texts',
    claims: called('$t(goodbye) {{name}}'),
    spoken: '$t(goodbye) {{name}}',
  },
};

/** Names in profiles that break careless skills. */
export const nameTroubles: readonly Trouble[] = Object.entries(names).map(
  ([name, { label, spoken }]) => ({
    name,
    group: 'Names',
    label,
    tryIt: 'open',
    userHears: greeting(spoken),
    developerSees: '/userinfo answers with this name.',
    doctor: undefined,
    kind: 'switch',
  }),
);

/**
 * Returns the claims that a trouble changes; undefined if it changes none.
 *
 * @param trouble the name of the trouble
 * @param person whose claims they are
 */
export function hurtfulClaims(trouble: string, person: Person): Partial<Person> | undefined {
  return names[trouble]?.claims(person);
}
