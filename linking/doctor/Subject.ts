import { type ConfigFault, type Stage } from '../../src/config';
import { type linkingTerms } from '../terms';
import { unchecked, type Outcome } from './Check';

/** What the doctor examines: one stage of the project, as far as its environment tells. */
export interface Subject {
  readonly stage: Stage;
  /** What is wrong with the environment. */
  readonly faults: readonly ConfigFault[];
  readonly terms: typeof linkingTerms;
  readonly known: Known;
  /** The environment variable that each of `known` comes from. */
  readonly sources: Readonly<Record<keyof Known, string>>;
}

/** What the environment tells; undefined where a variable is missing or bad. */
export interface Known {
  /** Auth0's origin, without a slash at its end. */
  readonly auth0Url?: string | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  readonly vendorId?: string | undefined;
  /** Where Alexa takes the authorization code: every one of them. */
  readonly redirectUrls?: readonly string[] | undefined;
  readonly skillId?: string | undefined;
  /** Where requests for the skill go: a URL, or the ARN of a Lambda function. */
  readonly endpoint?: string | undefined;
  readonly refreshToken?: string | undefined;
}

type Complete<Name extends keyof Known> = {
  readonly [Key in Name]: NonNullable<Known[Key]>;
};

/**
 * Runs a part of a check that has to know something about the subject.
 *
 * @param names what has to be known
 * @param check is given it
 * @returns what the check found, or `unchecked` with the variables that have to be set
 */
export function withKnown<Name extends keyof Known>(
  { known, sources }: Pick<Subject, 'known' | 'sources'>,
  names: readonly Name[],
  check: (known: Complete<Name>) => Outcome | Promise<Outcome>,
): Outcome | Promise<Outcome> {
  const missing = names.filter((name) => known[name] === undefined).map((name) => sources[name]);
  if (missing.length > 0) return unchecked(`needs ${[...new Set(missing)].join(' and ')}`);
  return check(known as Complete<Name>);
}
