import type { Link } from '../linking/AccountLinker';
import type { Entry } from './conversation';
import type { Identity } from './identity';
import type { SpeakerName } from './speakers';

/** What a device and its Alexa apps remember when the playground is started again. */
export interface DeviceMemory {
  readonly identity: Identity;
  readonly isEnabled: boolean;
  readonly locale: string;
  readonly screen: boolean;
  readonly household: HouseholdMemory;
  readonly conversation: ConversationMemory;
}

/** The people, and their links. */
export interface HouseholdMemory {
  readonly speaking?: SpeakerName | undefined;
  readonly personIds: Readonly<Record<SpeakerName, string>>;
  /** The link of the Alexa user. */
  readonly user?: Link | undefined;
  readonly persons: Readonly<Partial<Record<SpeakerName, Link>>>;
}

/** The entries, and where to go on counting. */
export interface ConversationMemory {
  readonly entries: readonly Entry[];
  readonly lastId: number;
}
