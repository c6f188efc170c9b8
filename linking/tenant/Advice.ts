/** What to do when Auth0's Management API doesn't answer as it should. */
export interface AccessAdvice {
  /** Nothing answers, or something that isn't the tenant. */
  readonly notAuth0: string;
  /** Auth0 doesn't accept the credentials. */
  readonly credentials: string;
}

/** What to do while the tenant is deployed: only the program that does it knows its settings and commands. */
export interface DeployAdvice extends AccessAdvice {
  /** Several applications have the name. */
  readonly ambiguousName: string;
  /** The application with the name has another client ID, or doesn't exist. */
  otherClientId(exists: boolean): string;
  /** The application was created. */
  created(clientId: string): string;
  /** Auth0 has more in a list than the plan. */
  readonly extras: string;
  /** The deploy stopped halfway. */
  readonly stopped: string;
}
