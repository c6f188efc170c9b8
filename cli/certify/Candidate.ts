import type { v1 } from 'ask-smapi-model';
import type { AccountLinking } from '../../linking/accountLinking';
import type { SkillAnswer } from './SkillAnswer';
import type { Web } from './Web';

export type Manifest = v1.skill.Manifest.SkillManifest;

/** An intent of an interaction model. */
export interface Intent {
  readonly name: string;
  readonly samples?: readonly string[];
}

/** What of an interaction model matters here. */
export interface Model {
  readonly invocationName: string;
  readonly intents: readonly Intent[];
}

/** What is submitted for certification: the skill package as it was built, and the running skill. */
export interface Candidate {
  /** `dev` is a laptop, whose sign-in page and endpoint Amazon can't reach. */
  readonly stage: 'dev' | 'prod';
  readonly manifest: Manifest;
  /** The interaction model of each locale. */
  readonly models: Readonly<Record<string, Model>>;
  readonly accountLinking: AccountLinking | undefined;
  /** The vendor that the skill belongs to. */
  readonly vendorId: string;
  /** The permissions that the skill's code uses. */
  readonly usedPermissions: readonly string[];
  /** Returns a file of the package; undefined if there is none. */
  readFile(path: string): Uint8Array | undefined;
  /** Sends a request to the running skill. */
  readonly talk: (envelope: object) => Promise<SkillAnswer>;
  readonly web: Web;
}
