import { leftToOwner, type Check } from '../../../linking/doctor/Check';
import { rules } from '../rules';

const group = 'Yours to try and to decide';

/** What no program can check. */
export const ownerChecks: readonly Check[] = [
  {
    id: 'test-account',
    group,
    title: 'Test account',
    rules: [rules.functional],
    run: () =>
      leftToOwner(
        "not tried: whether Amazon's testers can sign in",
        'Follow testingInstructions on a device. If users cannot sign up by themselves, put the email ' +
          'address and password of a test account into them.',
      ),
  },
  {
    id: 'spoken',
    group,
    title: 'Spoken texts',
    rules: [rules.voice],
    run: () =>
      leftToOwner(
        'not heard: the skill on a real device',
        'Say each example phrase to an Echo, in each language. Let native speakers listen.',
      ),
  },
  {
    id: 'brand',
    group,
    title: 'Name and icon',
    rules: [rules.policy],
    run: () =>
      leftToOwner(
        'not known: whether you may use them',
        "Make sure that the name and the icon are yours, and not like someone else's.",
      ),
  },
];
