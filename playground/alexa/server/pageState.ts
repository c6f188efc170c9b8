import type { Device } from '../device/Device';
import { redact } from '../redact';
import type { PageState } from './contract';
import { tokensOf } from './tokensOf';

/**
 * Returns what the page shows, without tokens: the skill might say one.
 *
 * @param device the device
 * @param extras what doesn't come from the device
 * @param now the time, in milliseconds since 1970
 */
export function pageState(device: Device, extras: Partial<PageState>, now: number): PageState {
  const { linked, linkedSince, linkedSub, scopes, tokenExpiresAt, exchange, ...shown } =
    device.state;
  const owner = extras.people?.find(({ sub }) => sub === linkedSub);
  const state: PageState = {
    ...shown,
    link: linked
      ? {
          name: owner?.name ?? owner?.email,
          scopes,
          since: linkedSince ?? now,
          tokenExpiresInSeconds:
            tokenExpiresAt === undefined ? undefined : Math.round((tokenExpiresAt - now) / 1_000),
        }
      : undefined,
    memory: [],
    locales: [shown.locale],
    people: [],
    troubles: [],
    buildError: undefined,
    ...extras,
  };
  return redact(state, tokensOf(exchange?.request));
}
