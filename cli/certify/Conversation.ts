import { alexaRequest } from '../../linking/alexaRequest';
import type { SkillAnswer } from './SkillAnswer';

/** A conversation with the skill, in one locale. */
export interface Speaker {
  readonly locale: string;
  /** Whether the user has linked an account. */
  readonly isLinked: boolean;
  /** Whether the device has a screen. Default: false. */
  readonly hasScreen?: boolean;
}

/** The access token of a linked user. */
export const ACCESS_TOKEN = 'certification';

/** The skill that requests are for. */
const APPLICATION = 'amzn1.ask.skill.00000000-0000-4000-8000-000000000000';

/** The parts of an envelope that are changed here. */
interface Envelope {
  readonly session: object;
  readonly context: { readonly System: { readonly device: object } };
  readonly request: object;
}

/** One session with the skill. */
export class Conversation {
  private attributes: Readonly<Record<string, unknown>> = {};
  private isNew = true;

  constructor(
    private readonly talk: (envelope: object) => Promise<SkillAnswer>,
    private readonly speaker: Speaker,
  ) {}

  /** Opens the skill: "Alexa, open …". */
  launch(): Promise<SkillAnswer> {
    return this.send({ type: 'LaunchRequest' });
  }

  /**
   * Says something that Alexa understands as an intent.
   *
   * @param slots the value of each slot. Default: none
   */
  say(name: string, slots: Readonly<Record<string, string>> = {}): Promise<SkillAnswer> {
    const filled = Object.entries(slots).map(([slot, value]) => [
      slot,
      { name: slot, value, confirmationStatus: 'NONE' },
    ]);
    const intent = {
      name,
      confirmationStatus: 'NONE',
      slots: Object.fromEntries(filled) as object,
    };
    return this.send({ type: 'IntentRequest', dialogState: 'COMPLETED', intent });
  }

  private async send(request: Readonly<Record<string, unknown>>): Promise<SkillAnswer> {
    const { locale, isLinked, hasScreen } = this.speaker;
    const accessToken = isLinked ? ACCESS_TOKEN : undefined;
    const userId = `amzn1.ask.account.${locale}.${isLinked ? 'LINKED' : 'NEW'}`;
    const envelope = alexaRequest(request, { applicationId: APPLICATION, userId, accessToken });
    const { session, context, ...rest } = envelope as Envelope;
    const { System } = context;
    const screen = { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.3' } } };
    const device = { ...System.device, ...(hasScreen && { supportedInterfaces: screen }) };
    const answer = await this.talk({
      ...rest,
      session: { ...session, new: this.isNew, attributes: this.attributes },
      context: { ...context, System: { ...System, device } },
      // The skill varies its texts by the ID of the request, and answers are compared.
      request: { ...rest.request, locale, requestId: 'amzn1.echo-api.request.certification' },
    });
    this.attributes = answer.sessionAttributes ?? {};
    this.isNew = false;
    return answer;
  }
}
