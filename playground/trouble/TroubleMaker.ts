import type { Device } from '../alexa';
import type { Auth0, Person } from '../auth0';
import { UserAgent } from '../UserAgent';
import { hurtfulClaims } from './nameTroubles';
import { Switchboard } from './Switchboard';
import { troubles } from './troubles';
import type { Trouble } from './Trouble';

/** Groups whose effect the skill meets only if it asks for the profile again. */
const aboutProfiles: readonly Trouble['group'][] = ['Auth0', 'API', 'Names'];

/** Makes the troubles that are on happen. */
export class TroubleMaker {
  /** Which troubles are on. */
  readonly switchboard: Switchboard;

  /** @param hasApi whether your own API runs. Without it, its troubles are left out */
  constructor(hasApi: boolean) {
    const possible = troubles.filter(({ group }) => hasApi || group !== 'API');
    this.switchboard = new Switchboard(possible);
  }

  /** Returns claims that a trouble changes. */
  disguise(person: Person): Partial<Person> | undefined {
    const [name = ''] = this.switchboard.onIn('Names');
    return hurtfulClaims(name, person);
  }

  /**
   * Switches a trouble on or off, or makes one happen once.
   *
   * @param trouble which
   * @param isOn ignored if it happens once
   * @param device whose tokens are affected
   * @param auth0 which issued them
   */
  async make(trouble: Trouble, isOn: boolean, device: Device, auth0: Auth0): Promise<void> {
    if (trouble.kind === 'once') return this.makeOnce(trouble, device, auth0);
    // The skill caches profiles by access token. With a new token it asks Auth0, and meets the trouble.
    const needsNewTokens = aboutProfiles.includes(trouble.group);
    if (needsNewTokens && isOn) await device.renewTokens();
    this.switchboard.turn(trouble, isOn);
    if (needsNewTokens && !isOn) await device.renewTokens();
    if (trouble.name === 'refresh-token-rotated' && isOn) await device.expireTokens();
  }

  private async makeOnce({ name }: Trouble, device: Device, auth0: Auth0): Promise<void> {
    switch (name) {
      case 'token-expired':
        await auth0.expireAccessTokens();
        return device.expireTokens();
      case 'token-revoked':
        await device.renewTokens();
        return auth0.revokeAll();
      case 'refresh-refused':
        await auth0.revokeRefreshTokens();
        return device.expireTokens();
      case 'user-cancels':
        return cancelLinking(device);
    }
  }
}

/** Goes to the login page, as a browser would, and cancels. */
async function cancelLinking(device: Device): Promise<void> {
  const { url, state } = device.beginLinking();
  const browser = new UserAgent();
  const loginPage = await browser.open(url);
  const end = await browser.open(`${loginPage.url}/cancel`);
  const location = end.headers.get('location');
  if (location !== null) await device.finishLinking(new URL(location).searchParams, state);
}
