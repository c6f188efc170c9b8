import type { ConversationMemory } from './conversation';
import type { HouseholdMemory } from './Household';
import type { Identity } from './identity';

/** What a device and its Alexa apps remember when the playground is started again. */
export interface DeviceMemory {
  readonly identity: Identity;
  readonly isEnabled: boolean;
  readonly locale: string;
  readonly screen: boolean;
  readonly household: HouseholdMemory;
  readonly conversation: ConversationMemory;
}
