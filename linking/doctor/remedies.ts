import { type SettingFault } from './SettingFault';
import { type AccessTokenScheme, type GrantType } from '../terms';

/** What to do about each fault. */
export interface Remedies {
  settings(faults: readonly SettingFault[]): string;
  /** The authorization server isn't reached by https. */
  readonly https: string;
  readonly port: string;
  readonly tooManyScopes: string;
  readonly tooManyDomains: string;
  readonly serverUnreachable: string;
  readonly notAProvider: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly careless: string;
  readonly slow: string;
  readonly shortLife: string;
  readonly rotation: string;
  /** The application may not use the API. */
  readonly apiAccess: string;
  /** The vendor ID belongs to another account. */
  readonly vendorId: string;
  /** Amazon has other settings, or none. */
  readonly deploy: string;
  readonly endpointDown: string;
  readonly endpointPath: string;
  /** What to do about each fault of an access token. */
  readonly token: {
    readonly opaque: string;
    readonly algorithm: string;
    readonly audience: string;
    readonly userinfo: string;
    scopes(missing: readonly string[]): string;
  };
  /** @param similar a known audience that differs only in the slash at the end */
  audience(similar: string | undefined): string;
  missingScopes(scopes: readonly string[]): string;
  redirectUrl(url: string): string;
  scheme(accepted: AccessTokenScheme): string;
  grant(name: string, grantType: GrantType): string;
}
