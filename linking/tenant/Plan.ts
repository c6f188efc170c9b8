import { type Application } from './application';

/** Who may manage the tenant. */
export interface Credentials {
  readonly accessToken?: string | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
}

/** How auth0-deploy-cli is run. */
export interface DeployCli {
  /** The path of the executable. */
  readonly command: string;
  /** Its settings, such as which resources it may touch. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Its whole environment. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What the application should be, and everything that is needed to get there. */
export interface Plan {
  /** The tenant's own domain. */
  readonly domain: string;
  readonly credentials: Credentials;
  readonly application: Application;
  /** The client ID that the rest of the project uses; undefined before the first deploy. */
  readonly clientId: string | undefined;
  readonly deployCli: DeployCli;
}
