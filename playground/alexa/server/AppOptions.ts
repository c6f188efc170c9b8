import type { Device, DeviceSettings } from '../device/Device';
import type { Wire } from '../../wire/Wire';
import type { RequestSigner } from '../signing';

/** What Alexa's server is about. */
export interface AppOptions {
  readonly device: Device;
  /**
   * Changes the language of the device, or whether it has a screen.
   *
   * @throws {BuildError} when the skill isn't built for the language
   */
  readonly changeDevice: (settings: DeviceSettings) => Promise<void>;
  /** Its certificates are served. */
  readonly signer: RequestSigner;
  readonly vendorId: string;
  /** The server's origin. */
  readonly url: string;
  /** What the device sends, and what else is recorded. */
  readonly wire: Wire;
  /** Returns the time, in milliseconds since 1970. */
  readonly now: () => number;
}
