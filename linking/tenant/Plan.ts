import { type DeployAdvice } from './Advice';
import { type Api } from './api';
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
  /** Its settings, except which resources it may touch: those that differ. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Its whole environment. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What the application and the API should be, and everything that is needed to get there. */
export interface Plan {
  /** The tenant's own domain. */
  readonly domain: string;
  readonly credentials: Credentials;
  readonly application: Application;
  /** The API that access tokens also work for. Undefined: nothing about APIs is read or written. */
  readonly api: Api | undefined;
  /** The client ID that the rest of the project uses; undefined before the first deploy. */
  readonly clientId: string | undefined;
  readonly deployCli: DeployCli;
  /** What to do if it can't be carried out. */
  readonly advice: DeployAdvice;
}
