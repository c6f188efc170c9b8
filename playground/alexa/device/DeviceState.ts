import type { Entry } from './conversation';
import type { EventExchange } from './SkillEvents';
import type { Exchange } from './SkillTalk';

/** Everything there is to see of a device. */
export interface DeviceState {
  /** The name of the skill in the skill store. */
  readonly skillName: string;
  readonly conversation: readonly Entry[];
  /** The entry whose card links the account, if there is one. */
  readonly linkCardId: number | undefined;
  /** Things to say now. */
  readonly suggestions: readonly string[];
  /** `waiting`: open because a screen shows it, but not listening. */
  readonly session: 'closed' | 'listening' | 'waiting';
  readonly linked: boolean;
  /** In milliseconds since 1970; absent if not linked, or if nobody said how long it lives. */
  readonly tokenExpiresAt: number | undefined;
  /** The last request to the skill, be it an event, and its response, tokens included. */
  readonly exchange: Exchange | EventExchange | undefined;
}
