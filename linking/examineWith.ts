import { type SettingFault } from './doctor/SettingFault';
import { type Known, type Subject } from './doctor/Subject';
import { diagnose } from './doctor/diagnose';
import { summaryOf } from './doctor/report';
import { type Examination, type LinkingSubject } from './LinkingSubject';
import { findIssuer } from './providers/findIssuer';
import { recognise } from './providers/recognise';
import { remediesAt } from './providers/remediesAt';
import { type LinkingSettings } from './settings';
import { alexaRedirectUrls } from './redirectUrls';
import { notSignedIn } from './signIn/faults';
import { type LinkingSmapi } from './smapi/LinkingSmapi';
import { accountLinkingFaults, type AccountLinking } from './accountLinking';

/** Examines a skill as `examine` does, with another way to call Amazon. */
export async function examineWith(
  subject: LinkingSubject,
  smapi: LinkingSmapi,
): Promise<Examination> {
  const examined = await subjectOf(subject);
  const findings = await diagnose(examined, smapi);
  return { provider: examined.provider.name, summary: summaryOf(findings), findings };
}

async function subjectOf(given: LinkingSubject): Promise<Subject> {
  const { settings, vendorId, place = "the skill's account linking" } = given;
  const { authorizationUrl, accessTokenUrl } = settings;
  const { provider, issuer } = recognise(
    isUrl(authorizationUrl) ? authorizationUrl : 'about:blank',
    given.provider,
  );
  const known: Known = {
    issuer:
      given.issuer?.replace(/\/$/, '') ??
      issuer ??
      (isUrl(authorizationUrl) && provider.isOpenId
        ? await findIssuer(authorizationUrl)
        : undefined),
    authorizationUrl: isUrl(authorizationUrl) ? authorizationUrl : undefined,
    accessTokenUrl: isUrl(accessTokenUrl) ? accessTokenUrl : undefined,
    accountLinking: given.isFromAmazon ? undefined : (settings as AccountLinking),
    clientId: settings.clientId,
    clientSecret: given.clientSecret ?? settings.clientSecret,
    vendorId,
    redirectUrls: vendorId === undefined ? undefined : alexaRedirectUrls(vendorId),
    skillId: given.skillId,
    endpoint: given.endpoint,
    refreshToken: given.refreshToken,
  };
  return {
    stage: 'prod',
    faults: faultsOf(settings),
    terms: {
      ...settings,
      scopes: settings.scopes ?? [],
      accessTokenScheme: settings.accessTokenScheme ?? 'HTTP_BASIC',
    } as Subject['terms'],
    provider,
    ...(given.skillStage && { skillStage: given.skillStage }),
    remedies: remediesAt(provider),
    file: place,
    known,
    sources,
  };
}

/** Where each of `known` comes from, in the words of the command line. */
const sources: Subject['sources'] = {
  issuer: '--issuer',
  authorizationUrl: 'authorizationUrl',
  accessTokenUrl: 'accessTokenUrl',
  userinfoUrl: 'userinfoUrl',
  accountLinking: '--file, to compare with',
  clientId: 'clientId',
  clientSecret: 'the client secret',
  vendorId: '--vendor-id',
  redirectUrls: '--vendor-id',
  skillId: '--skill-id',
  endpoint: '--endpoint',
  refreshToken: 'a refresh token of a test user',
};

/** Amazon never returns the client secret, so that it can be missing. */
function faultsOf(settings: LinkingSettings): SettingFault[] {
  if (settings.type === 'IMPLICIT') {
    const problem = 'is IMPLICIT: without a refresh token, a link ends with its first access token';
    return [{ name: 'type', problem }];
  }
  const { authorizationUrl, accessTokenUrl } = settings;
  const faults = accountLinkingFaults({
    type: 'AUTH_CODE',
    // https://developer.amazon.com/en-US/docs/alexa/smapi/account-linking-schemas.html
    accessTokenScheme: 'HTTP_BASIC',
    ...settings,
    clientSecret: 'not examined here',
    // These have lines of their own.
    scopes: ['not examined here'],
    ...(isUrl(authorizationUrl) && { authorizationUrl: 'https://not.examined/' }),
    ...(isUrl(accessTokenUrl) && { accessTokenUrl: 'https://not.examined/' }),
  });
  return faults.map((fault) => {
    const [path = '', ...problem] = fault.split(': ');
    return { name: path.replace('accountLinking.', ''), problem: problem.join(': ') };
  });
}

function isUrl(value: string | undefined): value is string {
  return value !== undefined && URL.canParse(value);
}

const refuse = (): Promise<never> => Promise.reject(notSignedIn('no access token'));

/** The Skill Management API for someone who has no access token. */
export const nobodySignedIn: LinkingSmapi = {
  getVendorIds: refuse,
  getManifest: refuse,
  getAccountLinking: refuse,
  updateAccountLinking: refuse,
};
