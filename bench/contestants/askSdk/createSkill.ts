import {
  escapeXmlCharacters,
  getAccountLinkingAccessToken,
  getIntentName,
  getRequestType,
  SkillBuilders,
  type ErrorHandler,
  type HandlerInput,
  type RequestHandler,
  type ResponseInterceptor,
  type Skill,
} from 'ask-sdk-core';
import { skillId } from '../environment';
import { texts } from '../texts';

/** The part of a profile that is used. */
export interface Userinfo {
  readonly given_name: string;
}

/** Finds out who an access token belongs to. */
export type FindUserinfo = (accessToken: string) => Promise<Userinfo>;

/**
 * The skill on Amazon's SDK, written as its documentation shows.
 *
 * @param findUserinfo fetches the user's profile
 * @see https://developer.amazon.com/docs/alexa/alexa-skills-kit-sdk-for-nodejs/develop-your-first-skill.html
 */
export function createSkill(findUserinfo: FindUserinfo): Skill {
  return SkillBuilders.custom()
    .addRequestHandlers(
      launch(findUserinfo),
      whoAmI(findUserinfo),
      help,
      cancelAndStop,
      fallback,
      sessionEnded,
    )
    .addErrorHandlers(apologise)
    .addResponseInterceptors(logRequest)
    .withSkillId(skillId)
    .create();
}

const isIntent = ({ requestEnvelope }: HandlerInput, ...names: string[]): boolean =>
  getRequestType(requestEnvelope) === 'IntentRequest' &&
  names.includes(getIntentName(requestEnvelope));

const isOfType = ({ requestEnvelope }: HandlerInput, type: string): boolean =>
  getRequestType(requestEnvelope) === type;

const launch = (findUserinfo: FindUserinfo): RequestHandler => ({
  canHandle: (input) => isOfType(input, 'LaunchRequest'),
  async handle(input) {
    const accessToken = getAccountLinkingAccessToken(input.requestEnvelope);
    if (!accessToken) return askToLink(input);
    const { given_name: name } = await findUserinfo(accessToken);
    return ask(input, texts.welcome(escapeXmlCharacters(name)));
  },
});

const whoAmI = (findUserinfo: FindUserinfo): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'WhoAmIIntent'),
  async handle(input) {
    const accessToken = getAccountLinkingAccessToken(input.requestEnvelope);
    if (!accessToken) return askToLink(input);
    const { given_name: name } = await findUserinfo(accessToken);
    return ask(input, texts.whoAmI(escapeXmlCharacters(name)));
  },
});

const help: RequestHandler = {
  canHandle: (input) => isIntent(input, 'AMAZON.HelpIntent'),
  handle: (input) => ask(input, texts.help),
};

const cancelAndStop: RequestHandler = {
  canHandle: (input) => isIntent(input, 'AMAZON.CancelIntent', 'AMAZON.StopIntent'),
  handle: ({ responseBuilder }) => responseBuilder.speak(texts.goodbye).getResponse(),
};

const fallback: RequestHandler = {
  canHandle: (input) => isIntent(input, 'AMAZON.FallbackIntent'),
  handle: (input) => ask(input, texts.help),
};

const sessionEnded: RequestHandler = {
  canHandle: (input) => isOfType(input, 'SessionEndedRequest'),
  handle: ({ responseBuilder }) => responseBuilder.getResponse(),
};

const apologise: ErrorHandler = {
  canHandle: () => true,
  handle(input, error) {
    console.error(`Error handled: ${error.message}`);
    return ask(input, texts.apology);
  },
};

/** Logs one line for each request, as this skill does, without secrets. */
const logRequest: ResponseInterceptor = {
  process({ requestEnvelope: { request } }) {
    console.log(JSON.stringify({ requestId: request.requestId, type: request.type }));
  },
};

type Answer = ReturnType<RequestHandler['handle']>;

const ask = ({ responseBuilder }: HandlerInput, message: string): Answer =>
  responseBuilder.speak(message).reprompt(texts.reprompt).getResponse();

const askToLink = ({ responseBuilder }: HandlerInput): Answer =>
  responseBuilder.speak(texts.notLinked).withLinkAccountCard().getResponse();
