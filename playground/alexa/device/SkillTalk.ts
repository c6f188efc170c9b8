import type {
  Intent,
  Request,
  RequestEnvelope,
  SessionEndedReason,
  SessionEndedRequest,
} from 'ask-sdk-model';
import type { AlexaLimits } from '../limits';
import type { RequestSigner } from '../signing';
import { callSkill } from '../skill/callSkill';
import { SkillFailure } from '../skill/SkillFailure';
import { spokenBy, type SkillResponse } from '../skill/skillResponse';
import type { Reply } from './conversation';
import { requestEnvelope, type Speaker } from './envelope';
import { requestCommon, type RequestCommon } from './requestCommon';
import { afterResponse, newSession, type OpenSession } from './session';

/** What a talk with a skill needs to know. */
export interface SkillTalkOptions {
  readonly skillUrl: string;
  /** Who signs the requests. */
  readonly signer: RequestSigner;
  readonly locale: string;
  readonly limits: AlexaLimits;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
  /** Who speaks, with an access token that is fresh. Asked before every request. */
  readonly speaker: () => Promise<Speaker>;
  /** The name that Alexa calls the skill by. */
  readonly skillName: () => string;
}

/** The last request and what the skill made of it. */
export interface Exchange {
  readonly request: RequestEnvelope;
  /** Absent if there was none that Alexa takes. */
  readonly response: SkillResponse | undefined;
}

/** A talk with the skill: its requests, its responses and the session that holds them together. */
export class SkillTalk {
  private openSession: OpenSession | undefined;
  private last: Exchange | undefined;

  /** @param options what the talk needs to know */
  constructor(private readonly options: SkillTalkOptions) {}

  /** The session, if one is open. */
  get session(): OpenSession | undefined {
    const { closesAt = Infinity } = this.openSession ?? {};
    return this.options.now() < closesAt ? this.openSession : undefined;
  }

  /** The last request and its response, if there was one. */
  get exchange(): Exchange | undefined {
    return this.last;
  }

  /** Opens the skill. A session that is still open is forgotten, as Alexa does. */
  launch(): Promise<Reply> {
    return this.ask(newSession(), { type: 'LaunchRequest', ...this.common() });
  }

  /**
   * Hands the skill an intent.
   *
   * @param intent what the person means
   * @param startsSession whether the skill was called by its name
   */
  tell(intent: Intent, startsSession: boolean): Promise<Reply> {
    const session = (startsSession ? undefined : this.session) ?? newSession();
    // COMPLETED: the stand-in plays no dialog model, so no slot is left to be asked for.
    const request: Request = {
      type: 'IntentRequest',
      ...this.common(),
      intent,
      dialogState: 'COMPLETED',
    };
    return this.ask(session, request);
  }

  /** Nothing was said, or nothing that fits: Alexa asks once more, then ends the session. */
  async unanswered(): Promise<Reply> {
    const { session } = this;
    if (session?.reprompt) {
      this.openSession = { ...session, reprompt: undefined };
      return { speech: session.reprompt };
    }
    return this.end('EXCEEDED_MAX_REPROMPTS');
  }

  /** Ends the session, if one is open, and tells the skill, which has no say in it. */
  async end(reason: SessionEndedReason, error?: SessionEndedRequest['error']): Promise<Reply> {
    const { session } = this;
    this.openSession = undefined;
    if (!session) return { speech: '' };
    const request: Request = { type: 'SessionEndedRequest', ...this.common(), reason };
    try {
      await this.send({ ...session, new: false }, error ? { ...request, error } : request);
      return { speech: '' };
    } catch (failure) {
      if (!(failure instanceof SkillFailure)) throw failure;
      return { speech: '', reason: failure.message };
    }
  }

  private async ask(session: OpenSession, request: Request): Promise<Reply> {
    this.openSession = session;
    try {
      const { response } = await this.send(session, request);
      return { speech: spokenBy(response.outputSpeech) ?? '', card: response.card ?? undefined };
    } catch (failure) {
      if (!(failure instanceof SkillFailure)) throw failure;
      return this.apologise(failure);
    }
  }

  private async send(session: OpenSession, request: Request): Promise<SkillResponse> {
    const { skillUrl, signer, limits, now, speaker } = this.options;
    const speaking = await speaker();
    const { sessionId, attributes } = session;
    const told = { new: session.new, sessionId, attributes: { ...attributes } };
    const envelope = requestEnvelope(speaking, told, request);
    this.last = { request: envelope, response: undefined };
    const response = await callSkill(skillUrl, envelope, signer, limits.skillMilliseconds);
    this.last = { request: envelope, response };
    if (this.openSession) {
      this.openSession = afterResponse(session, response, speaking.screen, now());
    }
    return response;
  }

  private async apologise({ code, message }: SkillFailure): Promise<Reply> {
    if (code === 'unreachable') {
      // Nobody is there to be told that the session is over.
      this.openSession = undefined;
      const speech = `I'm having trouble accessing your ${this.options.skillName()} skill right now.`;
      return { speech, reason: message };
    }
    const type = code === 'timeout' ? 'ENDPOINT_TIMEOUT' : 'INVALID_RESPONSE';
    await this.end('ERROR', { type, message });
    return { speech: "There was a problem with the requested skill's response.", reason: message };
  }

  private common(): RequestCommon {
    return requestCommon(this.options.locale, this.options.now());
  }
}
