import type { Device } from '../device/Device';
import type { PageState } from './contract';
import { view, type View } from './view';

/**
 * Returns what the page shows, without tokens.
 *
 * @param device the device
 * @param extras what doesn't come from the device
 * @param now the time, in milliseconds since 1970
 */
export function pageState(
  device: Device,
  extras: Partial<PageState>,
  now: number,
): PageState & View {
  const seen = view(device, now);
  const { locale, scopes, linkedSince, linkedSub, tokenExpiresInSeconds } = seen;
  const owner = extras.people?.find(({ sub }) => sub === linkedSub);
  return {
    ...seen,
    link:
      linkedSince === undefined
        ? undefined
        : { name: owner?.name ?? owner?.email, scopes, since: linkedSince, tokenExpiresInSeconds },
    memory: [],
    locales: [locale],
    screen: undefined,
    people: [],
    troubles: [],
    buildError: undefined,
    ...extras,
  };
}
