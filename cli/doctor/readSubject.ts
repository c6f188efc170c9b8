import {
  playgroundApi,
  playgroundClientId,
  playgroundHost,
  playgroundSkillId,
  playgroundVendorId,
} from '../../src/config/laptop';
import { auth0Url, type Environment, type Stage } from '../../src/config';
import { linkingTerms, linkingUrls } from '../../linking/terms';
import { type AccountLinking } from '../../linking/accountLinking';
import { alexaRedirectUrls, skillLinkPath } from '../../linking/redirectUrls';
import { providers } from '../../linking/providers/providers';
import { readGoodValues } from './readGoodValues';
import { type Provider } from '../../linking/providers/Provider';
import { type Subject } from '../../linking/doctor/Subject';
import { apiIn, type Api } from '../api';
import { laptopRemedies } from './laptopRemedies';
import { tenantRemedies } from './tenantRemedies';
import { playgroundVariables, tenantVariablesIn } from './variables';

/**
 * Reads what the doctor should examine. Never throws: what is wrong with the environment is the first
 * thing that the doctor reports.
 *
 * @param accountLinking the project's block; undefined if the environment is invalid
 */
export function readSubject(
  stage: Stage,
  environment: Environment,
  accountLinking?: AccountLinking,
): Subject {
  const { api, ...subject } = stage === 'dev' ? laptop(environment) : production(environment);
  const { issuer } = subject.known;
  const advice = {
    file: 'jovo.project.ts',
    sources: { ...subject.sources, ...derivedFrom(subject.sources) },
  };
  const urls =
    accountLinking ?? (issuer === undefined ? undefined : linkingUrls(issuer, api?.audience));
  return {
    ...subject,
    ...advice,
    provider: auth0,
    terms: accountLinking ?? {
      ...linkingTerms,
      scopes: [...linkingTerms.scopes, ...(api?.scopes ?? [])],
    },
    known: {
      ...subject.known,
      authorizationUrl: urls?.authorizationUrl,
      accessTokenUrl: urls?.accessTokenUrl,
      userinfoUrl: issuer && `${issuer}/userinfo`,
      accountLinking,
    },
    remedies: stage === 'dev' ? laptopRemedies(advice) : tenantRemedies(advice),
  };
}

/** The skill asks `/userinfo`, which answers `{}` without the scope `openid`. */
const auth0: Provider = {
  ...providers.auth0,
  neededScopes: ['openid', ...providers.auth0.neededScopes],
};

/** What follows from the domain alone, or from everything. */
function derivedFrom({
  issuer,
}: FromEnvironment['sources']): Omit<Subject['sources'], keyof FromEnvironment['sources']> {
  return {
    authorizationUrl: issuer,
    accessTokenUrl: issuer,
    userinfoUrl: issuer,
    accountLinking: 'all variables of the stage',
  };
}

/** What the environment says. */
type FromEnvironment = Pick<Subject, 'stage' | 'faults' | 'known'> & {
  readonly sources: Omit<
    Subject['sources'],
    'authorizationUrl' | 'accessTokenUrl' | 'userinfoUrl' | 'accountLinking'
  >;
  readonly api: Api | undefined;
};

function production(environment: Environment): FromEnvironment {
  const { values, faults } = readGoodValues(tenantVariablesIn(environment), environment);
  const { AUTH0_DOMAIN: domain, ALEXA_VENDOR_ID: vendorId } = values;
  return {
    stage: 'prod',
    faults,
    api: apiIn(values),
    known: {
      issuer: domain && auth0Url(domain, 'prod'),
      clientId: values.AUTH0_CLIENT_ID,
      // One of the two is empty.
      clientSecret: values.AUTH0_CLIENT_SECRET || values.AUTH0_CLIENT_SECRET_FILE || undefined,
      vendorId,
      redirectUrls: vendorId === undefined ? undefined : alexaRedirectUrls(vendorId),
      skillId: values.ALEXA_SKILL_ID,
      endpoint: values.SKILL_ENDPOINT,
      refreshToken: values.DOCTOR_REFRESH_TOKEN,
    },
    sources: {
      issuer: 'AUTH0_DOMAIN',
      clientId: 'AUTH0_CLIENT_ID',
      clientSecret: 'AUTH0_CLIENT_SECRET',
      vendorId: 'ALEXA_VENDOR_ID',
      redirectUrls: 'ALEXA_VENDOR_ID',
      skillId: 'ALEXA_SKILL_ID',
      endpoint: 'SKILL_ENDPOINT',
      refreshToken: 'DOCTOR_REFRESH_TOKEN',
    },
  };
}

function laptop(environment: Environment): FromEnvironment {
  const { values, faults } = readGoodValues(playgroundVariables, environment);
  const originOf = (port: number | undefined): string | undefined =>
    port === undefined ? undefined : `http://${playgroundHost}:${port}`;
  const alexa = originOf(values.PLAYGROUND_PORT);
  const skill = originOf(values.JOVO_PORT);
  return {
    stage: 'dev',
    faults,
    api: values.PLAYGROUND_API ? playgroundApi : undefined,
    known: {
      issuer: originOf(values.PLAYGROUND_AUTH0_PORT),
      clientId: playgroundClientId,
      clientSecret: values.PLAYGROUND_CLIENT_SECRET,
      vendorId: playgroundVendorId,
      redirectUrls: alexa === undefined ? undefined : [alexa + skillLinkPath(playgroundVendorId)],
      skillId: playgroundSkillId,
      endpoint: skill && `${skill}/webhook`,
      refreshToken: values.DOCTOR_REFRESH_TOKEN,
    },
    sources: {
      issuer: 'PLAYGROUND_AUTH0_PORT',
      clientId: 'PLAYGROUND_AUTH0_PORT',
      clientSecret: 'PLAYGROUND_CLIENT_SECRET',
      vendorId: 'PLAYGROUND_PORT',
      redirectUrls: 'PLAYGROUND_PORT',
      skillId: 'JOVO_PORT',
      endpoint: 'JOVO_PORT',
      refreshToken: 'DOCTOR_REFRESH_TOKEN',
    },
  };
}
