import { type v1 } from 'ask-smapi-model';
import { skillEvents } from '../linking/skillEvents';
import { identity } from '../src/identity';
import { allLanguages } from '../src/languages/all';
import type { StoreTexts } from '../src/languages/Language';
import { supportedViewports } from './viewports';

type Manifest = v1.skill.Manifest.SkillManifest;
type Endpoint = v1.skill.Manifest.SkillManifestEndpoint;

/**
 * Returns the skill manifest: what the Alexa app and the skill store show, and where Alexa finds the
 * skill. Its texts come from `src/languages/`.
 *
 * Everything that Amazon requires must be here, since Jovo fills gaps with sample texts. `jovo build`
 * copies the texts of a language to each of its locales.
 *
 * @param endpoint where requests for the skill go: a URL, or the ARN of a Lambda function
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/skill-manifest.html
 */
export function skillManifest(endpoint: string): Manifest {
  return {
    manifestVersion: '1.0',
    publishingInformation: {
      category: identity.category,
      distributionMode: 'PUBLIC',
      isAvailableWorldwide: true,
      distributionCountries: [],
      testingInstructions: identity.testingInstructions,
      locales: eachLanguage(storeTexts),
    },
    privacyAndCompliance: {
      allowsPurchases: false,
      // The skill reads the name and email address of a linked account, and keeps what users tell it.
      usesPersonalInfo: true,
      isChildDirected: false,
      isExportCompliant: true,
      containsAds: false,
      locales: eachLanguage(({ privacyPolicyUrl, termsOfUseUrl }) => ({
        ...(privacyPolicyUrl !== undefined && { privacyPolicyUrl }),
        ...(termsOfUseUrl !== undefined && { termsOfUseUrl }),
      })),
    },
    // The key must be here, even if undefined: otherwise Jovo adds its own endpoint.
    apis: { custom: { endpoint: alexaEndpoint(endpoint), interfaces: [screens] } },
    ...permissions(identity),
    ...eventsTo(alexaEndpoint(endpoint)),
  };
}

/** Without it, devices with a screen would never say that they have one. */
const screens = {
  type: 'ALEXA_PRESENTATION_APL',
  supportedViewports: Object.values(supportedViewports),
} as const;

/** Returns the permissions that users are asked for when they enable the skill. */
function permissions({
  recognizesSpeakers,
}: {
  readonly recognizesSpeakers: boolean;
}): Pick<Manifest, 'permissions'> {
  return recognizesSpeakers ? { permissions: [{ name: 'alexa::person_id:read' }] } : {};
}

function storeTexts(
  texts: StoreTexts,
): v1.skill.Manifest.SkillManifestLocalizedPublishingInformation {
  const { name, summary, description } = texts;
  return {
    name,
    summary,
    description,
    examplePhrases: [...texts.examplePhrases],
    keywords: [...texts.keywords],
    smallIconUri: identity.icons.small,
    largeIconUri: identity.icons.large,
  };
}

function eachLanguage<Result>(textsOf: (texts: StoreTexts) => Result): Record<string, Result> {
  return Object.fromEntries(
    Object.entries(allLanguages).map(([language, texts]) => [language, textsOf(texts)]),
  );
}

/**
 * Returns the subscriptions to skill events. Amazon accepts them only with an endpoint, so a laptop has
 * none. The playground's Alexa sends the events anyway.
 */
function eventsTo(endpoint: Endpoint | undefined): Pick<Manifest, 'events'> {
  if (!endpoint) return {};
  return { events: { endpoint, subscriptions: skillEvents.map((eventName) => ({ eventName })) } };
}

/** Returns the endpoint in Amazon's form; undefined for a laptop, which Alexa can't reach. */
function alexaEndpoint(uri: string): Endpoint | undefined {
  if (uri.startsWith('arn:')) return { uri };
  // The certificate is for the host itself. For a host covered by someone else's wildcard certificate
  // (a tunnel, a shared platform) this must be 'Wildcard'.
  if (uri.startsWith('https:')) return { uri, sslCertificateType: 'Trusted' };
  return undefined;
}
