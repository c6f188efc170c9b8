/** An error response of the Management API, in Auth0's format. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    private readonly errorCode?: string,
  ) {
    super(message);
  }

  toJSON(): Record<string, unknown> {
    const { status: statusCode, message, errorCode } = this;
    return { statusCode, error: 'Refused', message, errorCode };
  }
}

/** Auth0's answer to an invalid body or query. */
export function invalid(what: 'body' | 'query_string', message: string): Refusal {
  return new Refusal(400, message, `invalid_${what}`);
}
