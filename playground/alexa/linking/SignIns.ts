import { randomBytes } from 'node:crypto';
import { createPkce, type Pkce } from './pkce';

/** A pending sign-in. */
export interface SignIn {
  /** A random value. It comes back with the response and proves that both belong together. */
  readonly state: string;
  readonly pkce: Pkce | undefined;
}

/** The pending sign-ins. Each can be completed once, within a time limit. */
export class SignIns {
  private readonly pending = new Map<string, { signIn: SignIn; expiresAt: number }>();

  /**
   * @param milliseconds how long a sign-in may take
   * @param now returns the time, in milliseconds since 1970
   */
  constructor(
    private readonly milliseconds: number,
    private readonly now: () => number,
  ) {}

  /**
   * Starts a sign-in.
   *
   * @param withPkce whether to use PKCE
   */
  begin(withPkce: boolean): SignIn {
    this.removeExpired();
    const signIn: SignIn = {
      state: randomBytes(32).toString('base64url'),
      pkce: withPkce ? createPkce() : undefined,
    };
    this.pending.set(signIn.state, { signIn, expiresAt: this.now() + this.milliseconds });
    return signIn;
  }

  /** Returns whether a sign-in with this state was started and not completed. It may have expired. */
  has(state: string): boolean {
    return this.pending.has(state);
  }

  /**
   * Completes a sign-in.
   *
   * @param state the state that came back with the response
   * @returns the sign-in, or undefined if the state is unknown, used or expired
   */
  end(state: string): SignIn | undefined {
    this.removeExpired();
    const entry = this.pending.get(state);
    this.pending.delete(state);
    return entry?.signIn;
  }

  private removeExpired(): void {
    for (const [state, { expiresAt }] of this.pending) {
      if (expiresAt <= this.now()) this.pending.delete(state);
    }
  }
}
