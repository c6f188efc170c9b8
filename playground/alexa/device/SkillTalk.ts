import type {
  Intent,
  Request,
  RequestEnvelope,
  SessionEndedReason,
  SessionEndedRequest,
} from 'ask-sdk-model';
import type { AlexaLimits } from '../limits';
import type { RequestSigner } from '../signing';
import type { Wire } from '../../wire/Wire';
import { callSkill } from '../skill/callSkill';
import { SkillFailure } from '../skill/SkillFailure';
import { spokenBy, type SkillResponse } from '../skill/skillResponse';
import type { Reply } from './conversation';
import { requestEnvelope, type Speaker } from './envelope';
import { screenAfter, type Screen } from './screen';
import { requestCommon, type RequestCommon } from './requestCommon';
import { afterResponse, newSession, type OpenSession } from './session';

/** Options of {@link SkillTalk}. */
export interface SkillTalkOptions {
  readonly skillUrl: string;
  /** Signs the requests. */
  readonly signer: RequestSigner;
  readonly locale: string;
  readonly limits: AlexaLimits;
  /** Sends the requests. Default: `fetch`. */
  readonly send?: typeof fetch | undefined;
  /** Records the requests. */
  readonly wire: Wire;
  /** Returns the time, in milliseconds since 1970. */
  readonly now: () => number;
  /** Returns the speaker, with a fresh access token. Called before each request. */
  readonly speaker: () => Promise<Speaker>;
  /** Returns the name of the skill in the skill store. */
  readonly skillName: () => string;
}

/** A request and the skill's response. */
export interface Exchange {
  readonly request: RequestEnvelope;
  /** Undefined if there was no valid response. */
  readonly response: SkillResponse | undefined;
}

/** The requests to a skill, its responses, and their session. */
export class SkillTalk {
  private openSession: OpenSession | undefined;
  private shown: Screen | undefined;
  private last: Exchange | undefined;
  private recent: Exchange[] = [];

  /** @param options the skill's endpoint and the speaker */
  constructor(private readonly options: SkillTalkOptions) {}

  /** The session, if one is open. */
  get session(): OpenSession | undefined {
    const { closesAt = Infinity } = this.openSession ?? {};
    return this.options.now() < closesAt ? this.openSession : undefined;
  }

  /** What the screen shows, if anything. */
  get screen(): Screen | undefined {
    const closes = this.openSession?.closesAt !== undefined && !this.session;
    return closes ? undefined : this.shown;
  }

  /** The last request and its response, if there was one. */
  get exchange(): Exchange | undefined {
    return this.last;
  }

  /** Returns the requests since the last call, and their responses, in order. */
  takeExchanges(): Exchange[] {
    const { recent } = this;
    this.recent = [];
    return recent;
  }

  /** Opens the skill in a new session. Like Alexa, it drops a session that is still open. */
  launch(): Promise<Reply> {
    return this.ask(newSession(), { type: 'LaunchRequest', ...this.common() });
  }

  /**
   * Sends the skill an intent.
   *
   * @param intent what the user means
   * @param startsSession whether to start a new session, because the user named the skill
   */
  tell(intent: Intent, startsSession: boolean): Promise<Reply> {
    const session = (startsSession ? undefined : this.session) ?? newSession();
    // COMPLETED: the stand-in has no dialog model that would ask for slots.
    const request: Request = {
      type: 'IntentRequest',
      ...this.common(),
      intent,
      dialogState: 'COMPLETED',
    };
    return this.ask(session, request);
  }

  /**
   * Tells the skill what the user touched on its screen. Without a session, the screen is gone.
   *
   * @param args what the touched component sends
   */
  async touch(args: readonly unknown[]): Promise<Reply> {
    const { session, screen } = this;
    if (!session || !screen) return { speech: '', reason: 'The session has ended.' };
    return this.ask(session, {
      type: 'Alexa.Presentation.APL.UserEvent',
      ...this.common(),
      token: screen.token,
      arguments: [...args],
      source: { type: 'TouchWrapper', handler: 'Press' },
      components: {},
    });
  }

  /** Handles silence, or words that fit no intent: Alexa asks once more, then ends the session. */
  async unanswered(): Promise<Reply> {
    const { session } = this;
    if (session?.reprompt) {
      this.openSession = { ...session, reprompt: undefined };
      return { speech: session.reprompt };
    }
    return this.end('EXCEEDED_MAX_REPROMPTS');
  }

  /** Ends the session, if one is open, and tells the skill, which can't prevent it. */
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
      const speech = spokenBy(response.outputSpeech) ?? '';
      return { speech, card: response.card ?? undefined, asked: request };
    } catch (failure) {
      if (!(failure instanceof SkillFailure)) throw failure;
      return { ...(await this.apologize(failure)), asked: request };
    }
  }

  private async send(session: OpenSession, request: Request): Promise<SkillResponse> {
    const { skillUrl, signer, limits, now, speaker, wire, send } = this.options;
    const { skillMilliseconds } = limits;
    const speaking = await speaker();
    const { sessionId, attributes } = session;
    const told = { new: session.new, sessionId, attributes: { ...attributes } };
    const envelope = requestEnvelope(speaking, told, request);
    const exchange = { request: envelope, response: undefined as SkillResponse | undefined };
    this.last = exchange;
    this.recent.push(exchange);
    const response = await callSkill(skillUrl, envelope, signer, skillMilliseconds, wire, send);
    exchange.response = response;
    if (speaking.screen) this.shown = screenAfter(this.shown, session.new, response);
    if (this.openSession) {
      this.openSession = afterResponse(session, response, speaking.screen, now());
    }
    return response;
  }

  private async apologize({ code, message }: SkillFailure): Promise<Reply> {
    if (code === 'unreachable') {
      // The skill can't be told that the session has ended.
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
