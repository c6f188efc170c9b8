const DOCS = 'https://developer.amazon.com/en-US/docs/alexa';

/** Amazon's pages that say what certification requires. */
export const rules = {
  /** Example phrases, the store's texts, cards, account linking, screens. */
  functional: `${DOCS}/custom-skills/functional-testing-for-a-custom-skill.html`,
  /** Sessions, intents, help, stop and cancel. */
  voice: `${DOCS}/custom-skills/voice-interface-and-user-experience-testing-for-a-custom-skill.html`,
  policy: `${DOCS}/custom-skills/policy-requirements-for-an-alexa-skill.html`,
  security: `${DOCS}/custom-skills/security-testing-for-an-alexa-skill.html`,
  invocationName: `${DOCS}/custom-skills/choose-the-invocation-name-for-a-custom-skill.html`,
  utterances: `${DOCS}/custom-skills/create-intents-utterances-and-slots.html`,
  store: `${DOCS}/devconsole/launch-your-skill.html`,
  manifest: `${DOCS}/smapi/skill-manifest.html`,
  responses: `${DOCS}/custom-skills/request-and-response-json-reference.html`,
  linking: `${DOCS}/account-linking/requirements-account-linking.html`,
  /** The newer version of `linking`. */
  linkingForAlexaPlus: `${DOCS}/alexaplus/account-linking/requirements-account-linking.html`,
} as const;
