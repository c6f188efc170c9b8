import { reportFor } from '../doctor/report';
import { type Finding } from '../doctor/Check';
import { examineWith } from '../examineWith';
import { type LinkingSubject } from '../LinkingSubject';
import { type LinkingSettings } from '../settings';
import { providerIds, type ProviderId } from '../providers/Provider';
import { type HttpSmapi } from '../smapi/HttpSmapi';
import { type LinkingSmapi } from '../smapi/LinkingSmapi';
import { type LiveLinking } from '../smapi/Smapi';
import { amazonOf, stageIn } from './amazon';
import { exitCodes, type Command, type Flags, type Surroundings } from './Command';
import { annotate, type Line } from './github';
import { clientSecret, refreshToken } from './secrets';
import { readSettings } from './settingsFile';
import { UsageError } from './UsageError';

/** `alexa-linking doctor` */
export const doctor: Command = {
  summary: "Find out, without a user, why accounts can't be linked",
  flags: [
    'skillId',
    'stage',
    'profile',
    'file',
    'authorizationUrl',
    'accessTokenUrl',
    'clientId',
    'accessTokenScheme',
    'scope',
    'vendorId',
    'provider',
    'issuer',
    'endpoint',
    'clientSecretFile',
    'askSecret',
    'refreshTokenFile',
    'json',
    'github',
  ],
  examples: [
    'alexa-linking doctor --skill-id amzn1.ask.skill.… --stage live --ask-secret',
    'alexa-linking doctor --file accountLinking.json --vendor-id M123',
  ],
  async run(flags, surroundings) {
    const amazon = amazonOf(flags, surroundings);
    const subject = await subjectIn(flags, surroundings, amazon);
    const { provider, summary, findings } = await examineWith(subject, later(amazon));
    const report = flags.json
      ? JSON.stringify({ provider, summary, findings }, null, 2)
      : `\n${headline(flags, provider)}\n\n${reportFor(findings, surroundings.isColoured)}\n`;
    surroundings.print(report);
    if (flags.github) annotate('Account linking', findings.map(lineOf), surroundings);
    return summary.failed > 0 ? exitCodes.bad : exitCodes.good;
  },
};

async function subjectIn(
  flags: Flags,
  surroundings: Surroundings,
  amazon: () => Promise<HttpSmapi>,
): Promise<LinkingSubject> {
  const skillStage = stageIn(flags);
  const provider = providerIn(flags);
  const given = givenSettings(flags);
  const settings = given ?? (await fromAmazon(flags, amazon));
  const secret = await clientSecret(flags, surroundings);
  const { skillId, issuer } = flags;
  return {
    settings,
    isFromAmazon: given === undefined,
    place: flags.file ?? (given ? 'the flags' : "Amazon's settings"),
    skillId,
    skillStage,
    provider,
    issuer,
    ...(await fromSkill(flags, amazon)),
    clientSecret: secret,
    refreshToken: refreshToken(flags, surroundings),
  };
}

function givenSettings(flags: Flags): LinkingSettings | undefined {
  if (flags.file !== undefined) return readSettings(flags.file);
  const { authorizationUrl, accessTokenUrl, clientId, accessTokenScheme, scope = [] } = flags;
  if (authorizationUrl === undefined) return undefined;
  return {
    type: 'AUTH_CODE',
    authorizationUrl,
    ...(accessTokenUrl !== undefined && { accessTokenUrl }),
    ...(clientId !== undefined && { clientId }),
    ...(accessTokenScheme !== undefined && {
      // Another value is one of the faults that are reported.
      accessTokenScheme: accessTokenScheme as 'HTTP_BASIC',
    }),
    scopes: [...scope],
  };
}

async function fromAmazon(
  flags: Flags,
  amazon: () => Promise<HttpSmapi>,
): Promise<LinkingSettings> {
  const { skillId } = flags;
  if (skillId === undefined) {
    throw new UsageError(
      'There is nothing to examine.',
      'Name a skill with --skill-id, a file with --file, or a server with --authorization-url.',
    );
  }
  const smapi = await amazon();
  const stage = stageIn(flags);
  const live: LiveLinking | undefined = await smapi.getAccountLinking(skillId, stage);
  if (live) return live;
  // Amazon gives the same answer without account linking and without the skill.
  await smapi.getManifest(skillId, stage);
  throw new UsageError(
    `${skillId} has no account linking in its stage ${stage}.`,
    'Set it up in the developer console, or send a file with: alexa-linking push',
  );
}

/** What Amazon knows about the skill. Nothing if nobody is signed in: the report says so. */
async function fromSkill(
  { skillId, vendorId, endpoint, stage }: Flags,
  amazon: () => Promise<HttpSmapi>,
): Promise<Pick<LinkingSubject, 'vendorId' | 'endpoint'>> {
  if (skillId === undefined || (vendorId !== undefined && endpoint !== undefined)) {
    return { vendorId, endpoint };
  }
  try {
    const smapi = await amazon();
    const [owner, manifest] = await Promise.all([
      smapi.getVendorOf(skillId),
      smapi.getManifest(skillId, stageIn({ ...(stage !== undefined && { stage }) })),
    ]);
    return { vendorId: vendorId ?? owner, endpoint: endpoint ?? endpointIn(manifest) };
  } catch {
    return { vendorId, endpoint };
  }
}

function endpointIn({
  apis: { custom, smartHome, video, music } = {},
}: Awaited<ReturnType<HttpSmapi['getManifest']>>): string | undefined {
  return [custom, smartHome, video, music].flatMap((api) => api?.endpoint?.uri ?? [])[0];
}

function providerIn({ provider }: Flags): ProviderId | undefined {
  const known = providerIds.find((id) => id === provider);
  if (known || provider === undefined) return known;
  throw new UsageError(
    `There is no provider ${provider}.`,
    `Choose one of ${providerIds.join(', ')}, or leave it out.`,
  );
}

/** Signs in only when a check asks Amazon, so that the others need no sign-in. */
function later(amazon: () => Promise<HttpSmapi>): LinkingSmapi {
  return {
    getVendorIds: async () => (await amazon()).getVendorIds(),
    getManifest: async (...args) => (await amazon()).getManifest(...args),
    getAccountLinking: async (...args) => (await amazon()).getAccountLinking(...args),
    updateAccountLinking: async (...args) => (await amazon()).updateAccountLinking(...args),
  };
}

function headline({ skillId, file, authorizationUrl }: Flags, provider: string): string {
  return `Account linking of ${file ?? skillId ?? authorizationUrl}, with ${provider}`;
}

function lineOf({ verdict, title, reason, fix }: Finding): Line {
  return { verdict, title, reason: fix === undefined ? reason : `${reason}\n${fix}` };
}
