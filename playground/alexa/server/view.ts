import type { Device } from '../device/Device';
import type { DeviceState } from '../device/DeviceState';
import { redact } from '../redact';
import { tokensOf } from './tokensOf';

/** The state of a device without tokens. */
export interface View extends Omit<DeviceState, 'tokenExpiresAt'> {
  /** Negative once the token has expired; undefined if not linked, or if the lifetime is unknown. */
  readonly tokenExpiresInSeconds: number | undefined;
}

/**
 * Returns what the page shows of a device.
 *
 * @param device the device
 * @param now the time, in milliseconds since 1970
 */
export function view(device: Device, now: number): View {
  const { tokenExpiresAt, exchange, ...state } = device.state;
  const seen: View = {
    ...state,
    exchange,
    tokenExpiresInSeconds:
      tokenExpiresAt === undefined ? undefined : Math.round((tokenExpiresAt - now) / 1_000),
  };
  return redact(seen, tokensOf(exchange?.request));
}
