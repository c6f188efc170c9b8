import type { Match } from '../understanding/IntentFinder';
import type { Entry } from '../device/conversation';
import type { SpeakerName } from '../device/speakers';

/** Who takes part in a conversation with a linked skill: the lanes of the diagram, in order. */
export const parties = ['user', 'alexa', 'skill', 'auth0', 'api'] as const;

/** One of {@link parties}. `user` includes the user's browser. */
export type Party = (typeof parties)[number];

/** What the page shows, except for the details of a turn or a message. */
export interface PageState {
  /** The name of the skill in the skill store. */
  readonly skillName: string;
  /** What opens the skill, such as `open star coffee`, in the language of the device. */
  readonly opening: string;
  readonly conversation: readonly Entry[];
  /** The ID of the `user` entry that isn't answered yet; undefined if there is none. */
  readonly unanswered?: number | undefined;
  /** The ID of the entry with the card that links the speaker's account, if there is one. */
  readonly linkCardId: number | undefined;
  /** What the user could say now. */
  readonly suggestions: readonly string[];
  /** `waiting`: kept open by the screen, but not listening. */
  readonly session: 'closed' | 'listening' | 'waiting';
  /** Whether the skill is enabled in the Alexa app. */
  readonly isEnabled: boolean;
  readonly speakers: readonly SpeakerName[];
  /** Undefined if Alexa recognizes nobody. */
  readonly speaker: SpeakerName | undefined;
  /** The speaker's link; undefined if not linked. */
  readonly link: LinkState | undefined;
  /** What the skill remembers of the speaker, as label and value; empty if nothing. */
  readonly memory: readonly (readonly [label: string, value: string])[];
  readonly locales: readonly string[];
  readonly locale: string;
  /** Whether the device has a screen. */
  readonly hasScreen: boolean;
  /** The APL document and its data that the screen shows, if any. */
  readonly screen: { readonly document: unknown; readonly data: unknown } | undefined;
  readonly people: readonly PersonState[];
  readonly troubles: readonly TroubleState[];
  /** Undefined unless the skill or its skill package doesn't build. */
  readonly buildError: string | undefined;
  /** The ID of the oldest message on the wire. Those with a lower ID are gone, as after a reset. */
  readonly oldestMessage?: number;
  /** How to lead the real Alexa to the skill. Undefined if the playground's Alexa talks to it. */
  readonly real?: RealState;
}

/** What a developer does before the real Alexa can talk to the skill on the laptop. */
export interface RealState {
  /** Commands that start a tunnel, each with the name of its service. */
  readonly tunnels: readonly (readonly [name: string, command: string])[];
  /** Where Alexa sends requests now, as `.env` says; undefined if it says nothing. */
  readonly endpoint: string | undefined;
}

/** A link of the speaker's account, without its tokens. */
export interface LinkState {
  /** Whose account it is, such as `Ada Lovelace`; undefined if it has no name and no email address. */
  readonly name: string | undefined;
  readonly scopes: readonly string[];
  /** In milliseconds since 1970. */
  readonly since: number;
  /** Negative once the token has expired; undefined if the lifetime is unknown. */
  readonly tokenExpiresInSeconds: number | undefined;
}

/** A user of the playground's Auth0. */
export interface PersonState {
  readonly sub: string;
  readonly email: string | undefined;
  readonly password: string;
  readonly name: string | undefined;
  readonly nickname: string | undefined;
  readonly picture: string | undefined;
}

/** A fault that can be switched on. */
export interface TroubleState {
  /** Its stable name, such as `auth0-slow-10s`. */
  readonly name: string;
  readonly group: 'Access token' | 'Linking' | 'Auth0' | 'API' | 'Names' | 'Skill';
  /** What it does, such as `Auth0 answers after 10 s`. */
  readonly label: string;
  /** What to say, or to click, to meet it. Undefined if it's met at once. */
  readonly tryIt: string | undefined;
  readonly userHears: string;
  readonly developerSees: string;
  /** The line of the doctor that would have found it; undefined if none can. */
  readonly doctor: string | undefined;
  /** `once`: a button that acts now. `switch`: stays on until it's switched off. */
  readonly kind: 'once' | 'switch';
  readonly isOn: boolean;
}

/** A request on the wire, for its row in the diagram. */
export interface Message {
  readonly id: number;
  /** The turn that it belongs to: the ID of the `user` entry. Undefined outside a turn. */
  readonly turn: number | undefined;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly from: Party;
  readonly to: Party;
  /** Short, such as `LaunchRequest` or `POST /oauth/token`. Holds no secret. */
  readonly title: string;
  /** One sentence, such as `Alexa trades the code for tokens.` */
  readonly explanation: string;
  readonly specification: { readonly title: string; readonly url: string } | undefined;
  /** Undefined while there is no response. */
  readonly status: number | undefined;
  /** Undefined while waiting. */
  readonly milliseconds: number | undefined;
  /** Why there is no response, such as `The connection was closed.` */
  readonly fault: string | undefined;
}

/** The head and body of a request or a response. */
export interface Part {
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** As text, JSON indented. */
  readonly body: string;
}

/** A message, opened. Secrets are masked, unless asked for. */
export interface MessageDetails extends Message {
  readonly method: string;
  readonly url: string;
  readonly request: Part;
  readonly response: Part | undefined;
  /** A command that sends the request again. */
  readonly curl: string;
}

/** A turn, opened. */
export interface Turn {
  readonly id: number;
  readonly utterance: string;
  readonly match: Match | undefined;
  /** The intent's name, or the type of another request. Undefined if Alexa replied by itself. */
  readonly intent: string | undefined;
  readonly slots: Readonly<Record<string, string>>;
  /** Such as `ProfileComponent.whoAmI`; undefined if unknown. */
  readonly handler: string | undefined;
  readonly milliseconds: number | undefined;
  /** The request envelope and the response, tokens masked. */
  readonly request: unknown;
  readonly response: unknown;
  /** What the skill logged, one line each. */
  readonly log: readonly string[];
  readonly error: { readonly message: string; readonly stack: string | undefined } | undefined;
}

/** A line that appears for a moment, such as `Reloaded: the skill changed.` */
export interface Toast {
  readonly text: string;
}

/**
 * What the server sends to `GET /api/events` as server-sent events: the name of the event, and its data.
 * `state` comes first, and then after each change. All messages so far come next, then each again
 * whenever it changes.
 *
 * Other routes, all with JSON: `GET /api/state`, `GET /api/turns/:id` ({@link Turn}),
 * `GET /api/messages/:id` ({@link MessageDetails}; `?secrets=shown` unmasks), `GET /api/export` (the
 * conversation as a test case: text), and these actions, each of which answers with the state:
 * `POST /api/say {utterance}`, `/silence`, `/unlink`, `/speaker {name}`, `/disable {keep}`, `/enable`,
 * `/reset`, `/device {locale?, hasScreen?}`, `/touch {arguments}`, `/trouble {name, isOn}`,
 * `/people {sub?, email, name, nickname, picture}` and `/people/remove {sub}`. A fault is
 * `{error: text}` with a status of 400 or above.
 */
export interface PageEvents {
  readonly state: PageState;
  readonly messages: readonly Message[];
  readonly toast: Toast;
}
