/** A JSON object that Alexa sent, or someone else. It can hold anything. */
export type Envelope = Record<string, unknown>;

/** What the skill reads of Alexa's requests. Any part can be missing, or of another type. */
export interface AlexaRequest {
  readonly session?: { readonly user?: User };
  readonly context?: { readonly System?: { readonly user?: User } };
  readonly request?: {
    readonly type?: unknown;
    readonly requestId?: unknown;
    readonly timestamp?: unknown;
    readonly locale?: unknown;
    /** Of skill events: when something happened, which can be long before it is sent. */
    readonly eventCreationTime?: unknown;
    /** Of skill events. */
    readonly body?: Envelope;
  };
}

interface User {
  readonly userId?: unknown;
  readonly accessToken?: unknown;
}
