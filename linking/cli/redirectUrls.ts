import { alexaRedirectUrls } from '../redirectUrls';
import { amazonOf } from './amazon';
import { exitCodes, type Command, type Flags, type Surroundings } from './Command';
import { UsageError } from './UsageError';

/** `alexa-linking redirect-urls` */
export const redirectUrls: Command = {
  summary: 'Print the redirect URLs that the authorization server must allow',
  flags: ['vendorId', 'skillId', 'profile', 'json'],
  examples: ['alexa-linking redirect-urls --vendor-id M123'],
  async run(flags, surroundings) {
    const urls = alexaRedirectUrls(await vendorIdOf(flags, surroundings));
    surroundings.print(flags.json ? JSON.stringify(urls, null, 2) : urls.join('\n'));
    return exitCodes.good;
  },
};

async function vendorIdOf(flags: Flags, surroundings: Surroundings): Promise<string> {
  if (flags.vendorId !== undefined) return flags.vendorId;
  const smapi = await amazonOf(flags, surroundings)();
  if (flags.skillId !== undefined) {
    const owner = await smapi.getVendorOf(flags.skillId);
    if (owner !== undefined) return owner;
    throw new UsageError(
      `None of your vendors has the skill ${flags.skillId}.`,
      'Sign in as its owner, or give --vendor-id.',
    );
  }
  const [only, ...others] = await smapi.getVendorIds();
  if (only !== undefined && others.length === 0) return only;
  const found = [only, ...others].filter(Boolean).join(', ') || 'none';
  throw new UsageError(`This account has these vendors: ${found}.`, 'Choose one with --vendor-id.');
}
