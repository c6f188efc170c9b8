import type { Entry } from './conversation';
import type { SpeakerName } from './speakers';
import type { EventExchange } from './SkillEvents';
import type { Screen } from './screen';
import type { Exchange } from './SkillTalk';

/** The state of a device, for the page. */
export interface DeviceState {
  /** The name of the skill in the skill store. */
  readonly skillName: string;
  readonly conversation: readonly Entry[];
  /** The ID of the entry with the card that links the speaker's account, if there is one. */
  readonly linkCardId: number | undefined;
  /** What the user could say now. */
  readonly suggestions: readonly string[];
  /** `waiting`: kept open by the screen, but not listening. */
  readonly session: 'closed' | 'listening' | 'waiting';
  /** Whether the skill is enabled in the Alexa app. */
  readonly isEnabled: boolean;
  readonly locale: string;
  readonly hasScreen: boolean;
  /** What the screen shows, if anything. */
  readonly screen: Screen | undefined;
  /** Who could be speaking, besides those whom Alexa doesn't recognize. */
  readonly speakers: readonly SpeakerName[];
  /** Who is speaking. Undefined if Alexa recognizes nobody. */
  readonly speaker: SpeakerName | undefined;
  /** Whether the speaker has linked an account. */
  readonly linked: boolean;
  /** In milliseconds since 1970; undefined if not linked, or if the lifetime is unknown. */
  readonly tokenExpiresAt: number | undefined;
  /** When the accounts were linked, in milliseconds since 1970; undefined if not linked. */
  readonly linkedSince: number | undefined;
  /** What opens the skill, such as `open star coffee`. */
  readonly opening: string;
  /** The ID of the speaker's account; undefined if not linked, or if Auth0 sent no ID token. */
  readonly linkedSub: string | undefined;
  /** What the user granted when the accounts were linked; empty if not linked. */
  readonly scopes: readonly string[];
  /** The last request or event that was sent to the skill, and its response, tokens included. */
  readonly exchange: Exchange | EventExchange | undefined;
}
