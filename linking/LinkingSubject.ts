import { type Finding } from './doctor/Check';
import { type Summary } from './doctor/Summary';
import { type ProviderId } from './providers/Provider';
import { type LinkingSettings } from './settings';

/** A skill whose account linking is to be examined. What isn't given is not examined. */
export interface LinkingSubject {
  /** How the skill links accounts, as Amazon has it or should have it. */
  readonly settings: LinkingSettings;
  /** Alexa's redirect URLs end with it. */
  readonly vendorId?: string | undefined;
  /** Amazon is asked about this skill. */
  readonly skillId?: string | undefined;
  /** The skill's stage at Amazon. Default: development. */
  readonly skillStage?: 'development' | 'certified' | 'live' | undefined;
  /** Sent to the token endpoint, and to nothing else. */
  readonly clientSecret?: string | undefined;
  /**
   * A refresh token of a test user. It's used once, to see how long an access token lives and whether
   * the server rotates refresh tokens, in which case it's used up.
   */
  readonly refreshToken?: string | undefined;
  /** Where Alexa sends requests: a URL, or the ARN of a Lambda function. */
  readonly endpoint?: string | undefined;
  /** The authorization server. Default: recognised by its address. */
  readonly provider?: ProviderId | undefined;
  /** What the authorization server calls itself in its discovery document. Default: its address tells. */
  readonly issuer?: string | undefined;
  /** Whether the settings were read from Amazon, so that there is nothing to compare. Default: no. */
  readonly isFromAmazon?: boolean;
  /** What the settings are called in advice. Default: the skill's account linking. */
  readonly place?: string | undefined;
}

/** What was found out. */
export interface Examination {
  /** The name of the authorization server. */
  readonly provider: string;
  readonly summary: Summary;
  /** One for each check, in the order of the report. Contains no secret. */
  readonly findings: readonly Finding[];
}
