/** What Auth0 says about a part, by Auth0's property names. */
export type Live = Readonly<Record<string, unknown>>;

/** A part of the tenant that belongs to the project: the application or the API. */
export interface Part {
  readonly kind: 'application' | 'API';
  /** How people know it. */
  readonly name: string;
  /** What it should be. */
  readonly project: Live;
  /** auth0-deploy-cli's name for parts of this kind. */
  readonly section: 'clients' | 'resourceServers';
  /**
   * Returns what is at Auth0; undefined if it doesn't exist yet.
   *
   * @throws {TenantError} when it isn't clear which one it is
   */
  find(): Promise<Live | undefined>;
  /**
   * Returns a part in the form that auth0-deploy-cli takes.
   *
   * @param target what it should become
   * @param live what it is
   */
  toWrite(target: Live, live: Live | undefined): Live;
  /**
   * Returns what is left to do by hand after it was created. Empty if nothing is.
   *
   * @param live what was created
   */
  nextSteps(live: Live): string;
}
