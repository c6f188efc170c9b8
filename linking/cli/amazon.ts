import { once } from '../doctor/once';
import { signIn } from '../signIn/signIn';
import { HttpSmapi } from '../smapi/HttpSmapi';
import { skillStages, type SkillStage } from '../smapi/Smapi';
import { type Flags, type Surroundings } from './Command';
import { dashed } from './flags';
import { UsageError } from './UsageError';

/**
 * Returns a function that signs in to Amazon when it is called for the first time.
 */
export function amazonOf(
  { profile }: Flags,
  { environment }: Surroundings,
): () => Promise<HttpSmapi> {
  return once(async () => {
    const token = await signIn({
      profile: profile ?? (environment.ASK_DEFAULT_PROFILE || undefined),
      accessToken: environment.ASK_ACCESS_TOKEN || undefined,
      refreshToken: environment.ASK_REFRESH_TOKEN || undefined,
      clientId: environment.ASK_LWA_CLIENT_ID || undefined,
      clientSecret: environment.ASK_LWA_CLIENT_CONFIRMATION || undefined,
      lwaUrl: environment.ASK_LWA_TOKEN_HOST || undefined,
    });
    return new HttpSmapi(token, environment.ASK_SMAPI_SERVER_BASE_URL || undefined);
  });
}

/** Returns the stage of a skill at Amazon. */
export function stageIn({ stage = 'development' }: Flags): SkillStage {
  const known = skillStages.find((name) => name === stage);
  if (known) return known;
  throw new UsageError(`There is no stage ${stage}.`, `Choose one of ${skillStages.join(', ')}.`);
}

/** Returns the value of a flag that a command can't do without. */
export function needed(flags: Flags, name: 'file' | 'skillId' | 'issuer' | 'clientId'): string {
  const value = flags[name];
  if (value !== undefined) return value;
  throw new UsageError(`--${dashed(name)} is missing.`, 'See the flags with --help.');
}
