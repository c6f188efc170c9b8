import type { Device } from '../alexa';
import type { Person } from '../auth0';
import { UserAgent } from '../UserAgent';

/**
 * Links a person's account as a browser would: from the Alexa app to the login page, where it chooses
 * the person's card, and back with an authorization code, which Alexa exchanges for tokens.
 *
 * @param device the device whose speaker links the account
 * @param person who signs in
 * @param report called with what went wrong when the skill was told about it
 * @returns whether the skill could be told
 * @throws when the account can't be linked
 */
export async function linkAs(
  device: Device,
  { sub }: Person,
  report: (line: string) => void,
): Promise<boolean> {
  const { url, state } = device.beginLinking();
  const browser = new UserAgent();
  const loginPage = await browser.open(url);
  const end = await browser.open(`${loginPage.url}/person`, { sub });
  const location = end.headers.get('location');
  const isLinked =
    location !== null && (await device.finishLinking(new URL(location).searchParams, state));
  const last = device.state.conversation.at(-1);
  const reason = last?.type === 'note' ? last.reason : undefined;
  if (!isLinked) {
    throw new Error(`The account couldn't be linked: ${reason ?? `status ${end.status}.`}`);
  }
  if (reason !== undefined) report(`The skill couldn't be told about the link: ${reason}`);
  return reason === undefined;
}
