/** A JSON object of unknown content. */
export type Envelope = Record<string, unknown>;

/** The parts of Alexa's requests that the skill reads. Any part can be missing or have another type. */
export interface AlexaRequest {
  readonly session?: { readonly user?: User };
  readonly context?: { readonly System?: { readonly user?: User; readonly person?: unknown } };
  readonly request?: {
    readonly type?: unknown;
    readonly requestId?: unknown;
    readonly timestamp?: unknown;
    readonly locale?: unknown;
    /** Skill events only: when the event happened, which can be long before Alexa sends it. */
    readonly eventCreationTime?: unknown;
    /** Skill events only. */
    readonly body?: Envelope;
  };
}

interface User {
  readonly userId?: unknown;
  readonly accessToken?: unknown;
}
