import { type v1 } from 'ask-smapi-model';
import { skillEvents } from '../linking/skillEvents';

type Endpoint = v1.skill.Manifest.SkillManifestEndpoint;

/**
 * The skill manifest: what the Alexa app and the skill store show, and where Alexa finds the skill.
 *
 * All that Amazon asks for stands here, since Jovo fills gaps with sample texts. The texts are for
 * every English locale; `jovo build` spreads them. What only the owner of a skill can give is left
 * out, and Amazon asks for it when the skill is published, not before: the icons (`smallIconUri`,
 * `largeIconUri`) and the `privacyPolicyUrl`.
 *
 * https://developer.amazon.com/en-US/docs/alexa/smapi/skill-manifest.html
 *
 * @param endpoint where requests for the skill go: a URL, or the ARN of a Lambda function
 */
export function skillManifest(endpoint: string): v1.skill.Manifest.SkillManifest {
  return {
    manifestVersion: '1.0',
    publishingInformation: {
      category: 'ORGANIZERS_AND_ASSISTANTS',
      distributionMode: 'PUBLIC',
      isAvailableWorldwide: true,
      distributionCountries: [],
      testingInstructions:
        'Say "Alexa, open my skill". The skill sends a card to the Alexa app: follow it, sign up ' +
        'or sign in, then say "Alexa, open my skill" again. The skill greets you by your name.',
      locales: {
        en: {
          name: 'My Skill',
          summary: 'Link your account, and Alexa greets you by your name.',
          description:
            'Link your account once in the Alexa app, and the skill knows who you are. Say ' +
            '"Alexa, open my skill" to be greeted by name, ask who you are or which e-mail ' +
            'address your account has, tell it what to call you, and find out how to unlink it ' +
            'again, or to have all of it forgotten.',
          examplePhrases: [
            'Alexa, open my skill',
            'Alexa, ask my skill who am I',
            'Alexa, ask my skill what is my email',
          ],
          keywords: ['account linking', 'sign in', 'profile'],
        },
      },
    },
    privacyAndCompliance: {
      allowsPurchases: false,
      // It reads the name and the e-mail address of a linked account, and keeps a nickname.
      usesPersonalInfo: true,
      isChildDirected: false,
      isExportCompliant: true,
      containsAds: false,
      locales: { en: {} },
    },
    // Jovo puts in an endpoint of its own, unless it finds the key here, be it undefined.
    apis: { custom: { endpoint: alexaEndpoint(endpoint) } },
    ...eventsTo(alexaEndpoint(endpoint)),
  };
}

/**
 * The events that are to be sent, and where. Amazon takes no subscription without an endpoint, so on
 * a laptop there is none: the playground's Alexa sends the events all the same.
 */
function eventsTo(endpoint: Endpoint | undefined): Pick<v1.skill.Manifest.SkillManifest, 'events'> {
  if (!endpoint) return {};
  return { events: { endpoint, subscriptions: skillEvents.map((eventName) => ({ eventName })) } };
}

/** The endpoint as Amazon takes it. It takes none on a laptop, which no request of Alexa reaches. */
function alexaEndpoint(uri: string): Endpoint | undefined {
  if (uri.startsWith('arn:')) return { uri };
  // The certificate is for the host itself. For a host under someone else's wildcard certificate
  // (a tunnel, a shared platform) it has to be 'Wildcard'.
  if (uri.startsWith('https:')) return { uri, sslCertificateType: 'Trusted' };
  return undefined;
}
