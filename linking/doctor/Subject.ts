import { type AccountLinking } from '../accountLinking';
import { type SkillStage } from '../smapi/Smapi';
import { type Provider } from '../providers/Provider';
import { unchecked, type Outcome } from './Check';
import { type Remedies } from './remedies';
import { type SettingFault } from './SettingFault';

/** What the doctor examines: one skill, as far as its settings say. */
export interface Subject {
  /** `dev` is a laptop, which Amazon can't reach; `prod` is Amazon. */
  readonly stage: 'dev' | 'prod';
  /** What is wrong with the settings. */
  readonly faults: readonly SettingFault[];
  /** What Alexa is told, for any tenant. */
  readonly terms: Pick<AccountLinking, 'scopes' | 'accessTokenScheme'> & Partial<AccountLinking>;
  readonly known: Known;
  /** The authorization server. */
  readonly provider: Provider;
  /** The skill's stage at Amazon. Default: development. */
  readonly skillStage?: SkillStage;
  /** What to do about each fault. */
  readonly remedies: Remedies;
  /** The place that holds the accountLinking block, for the advice that the doctor gives. */
  readonly file: string;
  /** The setting that each of `known` comes from: an environment variable or a flag. */
  readonly sources: Readonly<Record<keyof Known, string>>;
}

/** What the settings say; undefined if one is missing or invalid. */
export interface Known {
  /** What the authorization server calls itself, without a trailing slash: Auth0's origin. */
  readonly issuer?: string | undefined;
  /** Where users sign in. */
  readonly authorizationUrl?: string | undefined;
  /** Where the code is exchanged for tokens. */
  readonly accessTokenUrl?: string | undefined;
  /** Where the skill asks who the user is. */
  readonly userinfoUrl?: string | undefined;
  /** The whole block, if all its settings are valid. */
  readonly accountLinking?: AccountLinking | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  readonly vendorId?: string | undefined;
  /** Where Alexa receives the authorization code: every host. */
  readonly redirectUrls?: readonly string[] | undefined;
  readonly skillId?: string | undefined;
  /** Where requests for the skill go: a URL, or the ARN of a Lambda function. */
  readonly endpoint?: string | undefined;
  readonly refreshToken?: string | undefined;
}

/** Some of it, with nothing missing. */
export type Complete<Name extends keyof Known> = {
  readonly [Key in Name]: NonNullable<Known[Key]>;
};

/**
 * Runs a part of a check that needs to know something about the subject.
 *
 * @param names what it needs to know
 * @param check receives it
 * @returns what the check found, or `unchecked` with the settings to add
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
