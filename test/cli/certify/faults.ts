import type { Candidate, Intent, Manifest } from '../../../cli/certify/Candidate';
import type { SkillAnswer } from '../../../cli/certify/SkillAnswer';
import { NoAnswer } from '../../../linking/http';
import { languageOf } from '../../../src/languages';

/** Something that would fail certification. */
export interface Fault {
  readonly title: string;
  /** The check that must fail. */
  readonly id: string;
  /** What its line must say. */
  readonly says: RegExp;
  /** Other checks that fail of it. Default: none. */
  readonly also?: readonly string[];
  /** Returns the candidate with the fault. */
  readonly plant: (candidate: Candidate) => Candidate;
}

/** What German users call the skill. */
const inGerman = languageOf('de-DE')?.invocationName ?? '';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type Store = NonNullable<Manifest['publishingInformation']>;
type Texts = NonNullable<Store['locales']>[string];
type Privacy = NonNullable<Manifest['privacyAndCompliance']>;
type Response = Writable<NonNullable<SkillAnswer['response']>>;

/** What an envelope of these tests holds. */
interface Said {
  readonly request: { readonly type: string; readonly intent?: { readonly name: string } };
  readonly session: { readonly new: boolean; readonly user: { readonly accessToken?: string } };
}

const changed =
  (change: (manifest: Manifest) => void) =>
  (candidate: Candidate): Candidate => {
    const manifest = structuredClone(candidate.manifest);
    change(manifest);
    return { ...candidate, manifest };
  };

const store = (change: Partial<Store>): Fault['plant'] =>
  changed((manifest) => Object.assign(manifest.publishingInformation ?? {}, change));

/** In German only: what is wrong must be said of the right locale. */
const german = (change: Partial<Texts>): Fault['plant'] =>
  changed((manifest) =>
    Object.assign(manifest.publishingInformation?.locales?.['de-DE'] ?? {}, change),
  );

const privacy = (change: Partial<Privacy>): Fault['plant'] =>
  changed((manifest) => Object.assign(manifest.privacyAndCompliance ?? {}, change));

const germanModel =
  (change: (intents: readonly Intent[]) => readonly Intent[], invocationName?: string) =>
  (candidate: Candidate): Candidate => {
    const model = candidate.models['de-DE'];
    if (!model) throw new Error('There is no German model.');
    const german = {
      invocationName: invocationName ?? model.invocationName,
      intents: change(model.intents),
    };
    return { ...candidate, models: { ...candidate.models, 'de-DE': german } };
  };

/** The skill answers something else where `applies` says so. */
const answering =
  (applies: (name: string, said: Said) => boolean, change: (response: Response) => void) =>
  (candidate: Candidate): Candidate => ({
    ...candidate,
    talk: async (envelope) => {
      const said = envelope as Said;
      const answer = structuredClone(await candidate.talk(envelope));
      const name = said.request.intent?.name ?? said.request.type;
      if (applies(name, said)) change(answer.response as Response);
      return answer;
    },
  });

const isNamed =
  (...names: readonly string[]) =>
  (name: string): boolean =>
    names.includes(name);
const speak = (text: string) => (response: Response) => {
  response.outputSpeech = { type: 'SSML', ssml: `<speak>${text}</speak>` };
};

/** As if intents had no handler. */
const unhandled =
  (...names: readonly string[]) =>
  (candidate: Candidate): Candidate => ({
    ...candidate,
    talk: (envelope) => {
      const said = envelope as Said;
      const name = said.request.intent?.name ?? '';
      if (!names.includes(name)) return candidate.talk(envelope);
      const intent = { ...said.request.intent, name: 'UnheardOfIntent' };
      return candidate.talk({ ...said, request: { ...said.request, intent } });
    },
  });

const page =
  (body: string, status = 200) =>
  (candidate: Candidate): Candidate => ({
    ...candidate,
    web: { ...candidate.web, open: (url) => Promise.resolve({ status, url, body }) },
  });

const policy = (privacyPolicyUrl: string): Fault['plant'] =>
  changed((manifest) => {
    const locales = manifest.privacyAndCompliance?.locales ?? {};
    for (const texts of Object.values(locales)) Object.assign(texts, { privacyPolicyUrl });
  });

export const faults: readonly Fault[] = [
  {
    title: 'a name that sounds like Amazon',
    id: 'skill-name',
    says: /de-DE: the name "Alexa Fakten" sounds like Amazon's own/,
    plant: german({ name: 'Alexa Fakten' }),
  },
  {
    title: 'a long summary',
    id: 'summary',
    says: /de-DE: the summary has 161 characters; up to 160/,
    plant: german({ summary: 'x'.repeat(161) }),
  },
  {
    title: "a template's summary",
    id: 'summary',
    says: /still a sample text/,
    plant: german({ summary: 'Sample Short Description' }),
  },
  {
    title: 'no description',
    id: 'description',
    says: /de-DE: the description is missing/,
    plant: german({ description: ' ' }),
  },
  {
    title: 'too many keywords',
    id: 'keywords',
    says: /31 keywords; up to 30/,
    plant: german({ keywords: Array.from({ length: 31 }, (_, index) => `word ${index}`) }),
  },
  {
    title: 'no category',
    id: 'category',
    says: /"" isn't a category/,
    plant: store({ category: '' }),
  },
  {
    title: 'an icon of the wrong size',
    id: 'small-icon',
    says: /512 × 512 pixels; 108 × 108 are required/,
    plant: german({ smallIconUri: 'file://assets/images/icon-512.png' }),
  },
  {
    title: 'an icon that is missing from the package',
    id: 'large-icon',
    says: /large\.png isn't in the skill package/,
    plant: german({ largeIconUri: 'file://assets/images/large.png' }),
  },
  {
    title: 'an icon in another format',
    id: 'large-icon',
    says: /skill\.json isn't a PNG/,
    plant: german({ largeIconUri: 'file://skill.json' }),
  },
  {
    title: 'a placeholder for an icon',
    id: 'small-icon',
    says: /is a placeholder/,
    plant: german({ smallIconUri: 'https://via.placeholder.com/108/09f/09f.png' }),
  },
  {
    title: 'a privacy policy without https',
    id: 'privacy-policy',
    says: /every locale: http:\/\/ada\.dev\/ isn't an https URL/,
    plant: policy('http://ada.dev/'),
  },
  {
    title: 'a privacy policy on a sample host',
    id: 'privacy-policy',
    says: /is a sample/,
    plant: policy('https://www.example.com/privacy'),
  },
  {
    title: 'a privacy policy that is gone',
    id: 'privacy-policy',
    says: /answers with status 404/,
    plant: (candidate) => page('', 404)(policy('https://ada.dev/privacy')(candidate)),
    also: ['login-page'],
  },
  {
    title: 'terms of use on a host that is gone',
    id: 'terms-of-use',
    says: /its name can't be resolved/,
    plant: (candidate) => ({
      ...changed((manifest) => {
        const locales = manifest.privacyAndCompliance?.locales ?? {};
        Object.assign(locales['de-DE'] ?? {}, { termsOfUseUrl: 'https://gone.dev/' });
      })(candidate),
      web: {
        ...candidate.web,
        open: (url, language) =>
          url.startsWith('https://gone')
            ? Promise.reject(new NoAnswer('ENOTFOUND'))
            : candidate.web.open(url, language),
      },
    }),
  },
  {
    title: 'personal information that is denied',
    id: 'personal-info',
    says: /usesPersonalInfo must be true/,
    plant: privacy({ usesPersonalInfo: false }),
  },
  {
    title: 'no export compliance',
    id: 'export',
    says: /isExportCompliant must be true/,
    plant: privacy({ isExportCompliant: false }),
  },
  {
    title: 'a skill for children',
    id: 'children',
    says: /isChildDirected must be false/,
    plant: privacy({ isChildDirected: true }),
  },
  {
    title: 'no testing instructions',
    id: 'testing-instructions',
    says: /there are none/,
    plant: store({ testingInstructions: '' }),
  },
  {
    title: 'a permission that is not used',
    id: 'permissions',
    says: /not used: alexa::profile:email:read/,
    plant: changed((manifest) => {
      manifest.permissions = [{ name: 'alexa::profile:email:read' }];
    }),
  },
  {
    title: 'a permission that is not asked for',
    id: 'permissions',
    says: /not asked for: alexa::person_id:read/,
    plant: (candidate) => ({ ...candidate, usedPermissions: ['alexa::person_id:read'] }),
  },
  {
    title: 'an invocation name with a launch word',
    id: 'invocation-name',
    says: /de-DE: "open daten" must not contain the launch word "open"/,
    plant: germanModel((intents) => intents, 'open daten'),
    also: ['phrase-samples'],
  },
  {
    title: 'a model without stop',
    id: 'required-intents',
    says: /de-DE: AMAZON\.StopIntent is missing/,
    plant: germanModel((intents) => intents.filter(({ name }) => name !== 'AMAZON.StopIntent')),
  },
  {
    title: 'a sample in two intents',
    id: 'samples',
    says: /de-DE: "Wer bin ich" is a sample of WhoAmIIntent and of KnowledgeIntent/,
    plant: germanModel((intents) =>
      intents.map(({ name, samples = [] }) => ({
        name,
        samples: name === 'KnowledgeIntent' ? [...samples, 'Wer bin ich'] : samples,
      })),
    ),
  },
  {
    title: 'an example phrase that no sample covers',
    id: 'phrase-samples',
    says: new RegExp(
      `de-DE: "Alexa, frage ${inGerman} wie das Wetter morgen in Rom wird" matches no sample`,
    ),
    plant: german({
      examplePhrases: [
        `Alexa, öffne ${inGerman}`,
        `Alexa, frage ${inGerman} wie das Wetter morgen in Rom wird`,
      ],
    }),
  },
  {
    title: 'an example phrase with a word that opens no skill',
    id: 'phrase-samples',
    says: new RegExp(`de-DE: "Alexa, grüße ${inGerman}" matches no sample`),
    plant: german({ examplePhrases: [`Alexa, grüße ${inGerman}`] }),
  },
  {
    title: 'an example phrase without the wake word',
    id: 'phrase-samples',
    says: new RegExp(`"öffne ${inGerman}" does not begin with "Alexa,"`),
    plant: german({ examplePhrases: [`öffne ${inGerman}`] }),
  },
  {
    title: 'an example phrase that gets the answer for the unknown',
    id: 'phrase-answers',
    says: new RegExp(`"Alexa, frage ${inGerman} wer bin ich" gets no answer of its own`),
    plant: unhandled('WhoAmIIntent'),
    also: ['intents-reached'],
  },
  {
    title: 'an intent without a handler',
    id: 'intents-reached',
    says: /every locale: KnowledgeIntent is answered like an unknown intent/,
    plant: unhandled('KnowledgeIntent'),
  },
  {
    title: 'silence',
    id: 'answers',
    says: /nothing is said to LinkStatusIntent \(linked\)/,
    plant: answering(isNamed('LinkStatusIntent'), (response) => {
      delete response.outputSpeech;
    }),
  },
  {
    title: 'an open session without a question',
    id: 'open-session',
    says: /AMAZON\.HelpIntent after LaunchRequest \(linked\): listens without a question/,
    plant: answering(isNamed('AMAZON.HelpIntent'), speak('Here is some help.')),
  },
  {
    title: 'an open session without a reminder',
    id: 'open-session',
    says: /LaunchRequest \(linked\): has no reminder that asks/,
    plant: answering(isNamed('LaunchRequest'), (response) => {
      delete response.reprompt;
    }),
  },
  {
    title: 'a question that no one can answer',
    id: 'closed-session',
    says: /AMAZON\.StopIntent \(linked\): asks, and doesn't listen/,
    plant: answering(isNamed('AMAZON.StopIntent'), speak('Goodbye, or was there anything else?')),
  },
  {
    title: 'help that ends the session',
    id: 'help',
    says: /AMAZON\.HelpIntent \(not linked\): ends the session/,
    plant: answering(isNamed('AMAZON.HelpIntent'), (response) => {
      speak('Here is some help.')(response);
      response.shouldEndSession = true;
    }),
  },
  {
    title: 'a stop that is ignored while a question is open',
    id: 'stop',
    says: /AMAZON\.CancelIntent after ForgetMeIntent \(linked\): the session goes on/,
    plant: answering(
      (name, { session }) => name === 'AMAZON.CancelIntent' && !session.new,
      (response) => {
        speak('Shall I really stop?')(response);
        response.reprompt = { outputSpeech: response.outputSpeech ?? {} };
        response.shouldEndSession = false;
      },
    ),
  },
  {
    title: 'a yes that means no',
    id: 'yes-and-no',
    says: /AMAZON\.YesIntent after ForgetMeIntent \(linked\): says the same/,
    plant: (candidate) => ({
      ...candidate,
      talk: (envelope) => {
        const said = envelope as Said;
        if (said.request.intent?.name !== 'AMAZON.YesIntent') return candidate.talk(envelope);
        const intent = { ...said.request.intent, name: 'AMAZON.NoIntent' };
        return candidate.talk({ ...said, request: { ...said.request, intent } });
      },
    }),
  },
  {
    title: 'a dead end',
    id: 'fallback',
    says: /AMAZON\.FallbackIntent after LaunchRequest \(linked\): ends the session/,
    plant: answering(isNamed('AMAZON.FallbackIntent'), (response) => {
      speak('No idea.')(response);
      response.shouldEndSession = true;
    }),
  },
  {
    title: 'English in Germany',
    id: 'language',
    says: /de-DE: a launch is answered as in en-US/,
    plant: answering(
      isNamed('LaunchRequest'),
      (response) => response.shouldEndSession === false && speak('Hello! What now?')(response),
    ),
  },
  {
    title: 'no way to link an account',
    id: 'link-card',
    says: /sends no Link Account card/,
    plant: answering(isNamed('LaunchRequest'), (response) => {
      delete response.card;
    }),
  },
  {
    title: 'endless speech',
    id: 'speech',
    says: /WhoAmIIntent is answered with more than 8000 characters/,
    plant: answering(isNamed('WhoAmIIntent'), speak('la '.repeat(2_700))),
  },
  {
    title: 'an unfilled text',
    id: 'speech',
    says: /WhoAmIIntent is answered with an unfilled text/,
    plant: answering(isNamed('WhoAmIIntent'), speak('You are {{name}}.')),
  },
  {
    title: 'a card without a title',
    id: 'cards',
    says: /a card without a title/,
    plant: answering(isNamed('WhoAmIIntent'), (response) => {
      response.card = { type: 'Simple', content: 'Anna' };
    }),
  },
  {
    title: 'a picture that is not on https',
    id: 'cards',
    says: /a picture that is not on https/,
    plant: answering(isNamed('WhoAmIIntent'), (response) => {
      const image = { smallImageUrl: 'http://ada.dev/a.png' };
      response.card = { type: 'Standard', title: 'Anna', text: 'Anna', image };
    }),
  },
  {
    title: 'an answer that is too large',
    id: 'response-size',
    says: /more than 24576 bytes/,
    plant: answering(isNamed('WhoAmIIntent'), (response) => {
      response.directives = [{ type: 'x'.repeat(25_000) }];
    }),
  },
  {
    title: 'a screen that the manifest does not declare',
    id: 'screens',
    says: /the manifest lacks ALEXA_PRESENTATION_APL/,
    plant: changed((manifest) => {
      delete manifest.apis?.custom?.interfaces;
    }),
  },
  {
    title: 'a declared screen that stays empty',
    id: 'screens',
    says: /no document on a device with a screen/,
    plant: answering(isNamed('LaunchRequest'), (response) => {
      delete response.directives;
    }),
  },
  {
    title: 'a permission card for something else',
    id: 'permissions-asked',
    says: /a card that asks for alexa::profile:email:read/,
    plant: answering(isNamed('MyEmailIntent'), (response) => {
      const permissions = ['alexa::profile:email:read'];
      response.card = { type: 'AskForPermissionsConsent', permissions };
    }),
  },
  {
    title: 'no endpoint',
    id: 'endpoint',
    says: /the manifest has none/,
    plant: changed((manifest) => {
      delete manifest.apis?.custom?.endpoint;
    }),
  },
  {
    title: 'an authorization server on another port',
    id: 'https',
    says: /tenant\.auth0\.com:8443\/authorize: Amazon accepts only https on port 443/,
    plant: (candidate) => ({
      ...candidate,
      accountLinking: candidate.accountLinking && {
        ...candidate.accountLinking,
        authorizationUrl: 'https://tenant.auth0.com:8443/authorize',
      },
    }),
  },
  {
    title: 'a login page that opens windows',
    id: 'pop-ups',
    says: /uses window\.open\(/,
    plant: page('<html lang="en"><meta name="viewport"><script>window.open("/")</script>'),
  },
  {
    title: 'a login page for desktops',
    id: 'mobile-friendly',
    says: /has no viewport/,
    plant: page('<html lang="en">'),
  },
];
