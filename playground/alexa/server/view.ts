import type { Device } from '../device/Device';
import type { DeviceState } from '../device/DeviceState';
import { redact } from '../redact';

/** What the page gets to see: the device's state, with no token in it. */
export interface View extends Omit<DeviceState, 'tokenExpiresAt'> {
  /** Below zero once the token has expired; absent if not linked, or if nobody said. */
  readonly tokenExpiresInSeconds: number | undefined;
}

/**
 * What the page gets to see of a device.
 *
 * @param device the device
 * @param now the time, in milliseconds since 1970
 */
export function view(device: Device, now: number): View {
  const { tokenExpiresAt, exchange, ...state } = device.state;
  const system = exchange?.request.context.System;
  const seen: View = {
    ...state,
    exchange,
    tokenExpiresInSeconds:
      tokenExpiresAt === undefined ? undefined : Math.round((tokenExpiresAt - now) / 1_000),
  };
  return redact(seen, [system?.user.accessToken, system?.apiAccessToken]);
}
