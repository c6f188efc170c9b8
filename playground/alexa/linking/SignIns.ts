import { randomBytes } from 'node:crypto';
import { createPkce, type Pkce } from './pkce';

/** A sign-in that has begun. */
export interface SignIn {
  /** Unguessable; comes back with the answer and proves that the answer belongs to this sign-in. */
  readonly state: string;
  readonly pkce: Pkce | undefined;
}

/** The sign-ins that have begun and not ended. Each can be ended once, and only for so long. */
export class SignIns {
  private readonly pending = new Map<string, { signIn: SignIn; expiresAt: number }>();

  /**
   * @param milliseconds how long a sign-in may take
   * @param now the time, in milliseconds since 1970
   */
  constructor(
    private readonly milliseconds: number,
    private readonly now: () => number,
  ) {}

  /** @param withPkce whether the token request shall prove that it comes from the same client */
  begin(withPkce: boolean): SignIn {
    this.forgetExpired();
    const signIn: SignIn = {
      state: randomBytes(32).toString('base64url'),
      pkce: withPkce ? createPkce() : undefined,
    };
    this.pending.set(signIn.state, { signIn, expiresAt: this.now() + this.milliseconds });
    return signIn;
  }

  /**
   * Ends a sign-in.
   *
   * @param state what came back with the answer
   * @returns the sign-in, or nothing if there is none of that state, or none any more
   */
  end(state: string): SignIn | undefined {
    this.forgetExpired();
    const entry = this.pending.get(state);
    this.pending.delete(state);
    return entry?.signIn;
  }

  private forgetExpired(): void {
    for (const [state, { expiresAt }] of this.pending) {
      if (expiresAt <= this.now()) this.pending.delete(state);
    }
  }
}
