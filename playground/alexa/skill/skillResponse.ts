import * as z from 'zod';
import { plainText, ssmlFault } from './ssml';

/** Alexa's limit for speech, exclusive. */
const speechCharacters = 8_000;

const ssml = z
  .string()
  .max(speechCharacters - 1, `must be shorter than ${speechCharacters} characters`)
  .superRefine((text, context) => {
    const fault = ssmlFault(text);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  });

const speech = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('PlainText'),
    text: z
      .string()
      .max(speechCharacters - 1, `must be shorter than ${speechCharacters} characters`),
  }),
  z.looseObject({ type: z.literal('SSML'), ssml }),
]);

const card = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('Simple'),
    title: z.string().optional(),
    content: z.string().optional(),
  }),
  z.looseObject({
    type: z.literal('Standard'),
    title: z.string().optional(),
    text: z.string().optional(),
  }),
  z.looseObject({ type: z.literal('LinkAccount') }),
  z.looseObject({
    type: z.literal('AskForPermissionsConsent'),
    permissions: z.array(z.string()),
  }),
]);

/** What a device with a screen shows. Any other directive only needs a type. */
const renderDocument = z.looseObject({
  type: z.literal('Alexa.Presentation.APL.RenderDocument'),
  token: z.string().min(1).max(2_048),
  document: z.looseObject({
    type: z.literal('APL'),
    version: z.string(),
    mainTemplate: z.looseObject({ parameters: z.array(z.string()).optional() }),
  }),
  datasources: z.record(z.string(), z.looseObject({})).optional(),
});

const directive = z.union([
  renderDocument,
  z.looseObject({ type: z.string().regex(/^(?!Alexa\.Presentation\.APL\.RenderDocument$)/) }),
]);

/**
 * A response that Alexa accepts. Unknown properties are allowed.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/request-and-response-json-reference.html#response-format
 */
export const skillResponse = z.looseObject({
  version: z.string(),
  sessionAttributes: z.record(z.string(), z.unknown()).nullish(),
  response: z.looseObject({
    outputSpeech: speech.nullish(),
    card: card.nullish(),
    reprompt: z.looseObject({ outputSpeech: speech.nullish() }).nullish(),
    directives: z.array(directive).nullish(),
    shouldEndSession: z.boolean().nullish(),
  }),
});

/** A response that Alexa accepts. */
export type SkillResponse = z.infer<typeof skillResponse>;

/** A card that the Alexa app shows. */
export type SkillCard = z.infer<typeof card>;

/**
 * Returns what Alexa says, as plain text.
 *
 * @param given the speech of a response, if it has any
 */
export function spokenBy(given: z.infer<typeof speech> | null | undefined): string | undefined {
  if (!given) return undefined;
  return given.type === 'SSML' ? plainText(given.ssml) : given.text;
}
