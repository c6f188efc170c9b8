import type { Context, Request } from 'ask-sdk-model';
import type { SkillEventName } from '../../../linking/skillEvents';
import type { AlexaLimits } from '../limits';
import type { RequestSigner } from '../signing';
import type { Wire } from '../../wire/Wire';
import { callSkill } from '../skill/callSkill';
import { SkillFailure } from '../skill/SkillFailure';
import type { SkillResponse } from '../skill/skillResponse';
import { contextOf, type Speaker } from './envelope';
import { requestCommon } from './requestCommon';

/** An event that the stand-in can send. */
export type Subscription = SkillEventName | 'SKILL_ENABLED';

/** Options of {@link SkillEvents}. */
export interface SkillEventsOptions {
  readonly skillUrl: string;
  /** Signs the events. */
  readonly signer: RequestSigner;
  readonly locale: string;
  readonly limits: AlexaLimits;
  /** Sends the events. Default: `fetch`. */
  readonly send?: typeof fetch | undefined;
  /** The events that the skill subscribes to. */
  readonly subscriptions: readonly Subscription[];
  /** Records the events. */
  readonly wire: Wire;
  /** Returns the time, in milliseconds since 1970. */
  readonly now: () => number;
}

/** An event as it is sent. It has no session. */
export interface EventEnvelope {
  readonly version: '1.0';
  readonly context: Context;
  readonly request: Request;
}

/** An event and the skill's response. */
export interface EventExchange {
  readonly request: EventEnvelope;
  /** Undefined if there was no valid response. */
  readonly response: SkillResponse | undefined;
  /** Why there was none, for the developer. */
  readonly reason?: string;
}

/**
 * Sends the skill the events that it subscribes to. Amazon retries an event for up to an hour until
 * the skill responds with success, and may send it twice or late. The playground sends it once and
 * immediately.
 *
 * @see https://developer.amazon.com/docs/alexa/smapi/skill-events-in-alexa-skills.html
 */
export class SkillEvents {
  /** @param options the skill's endpoint and subscriptions */
  constructor(private readonly options: SkillEventsOptions) {}

  /**
   * Tells the skill that the accounts were linked.
   *
   * @param speaker the user, with the access token
   */
  accountLinked(speaker: Speaker): Promise<EventExchange | undefined> {
    const { accessToken = '' } = speaker;
    return this.send('SKILL_ACCOUNT_LINKED', speaker, {
      type: 'AlexaSkillEvent.SkillAccountLinked',
      ...this.common(),
      body: { accessToken },
    });
  }

  /**
   * Tells the skill that it was enabled.
   *
   * @param speaker the user who enabled it
   */
  skillEnabled(speaker: Speaker): Promise<EventExchange | undefined> {
    return this.send('SKILL_ENABLED', speaker, {
      type: 'AlexaSkillEvent.SkillEnabled',
      ...this.common(),
    });
  }

  /**
   * Tells the skill that it was disabled.
   *
   * @param speaker the user who disabled it
   * @param isDataKept whether the skill may keep the user's data
   */
  skillDisabled(speaker: Speaker, isDataKept: boolean): Promise<EventExchange | undefined> {
    const userInformationPersistenceStatus = isDataKept ? 'PERSISTED' : 'NOT_PERSISTED';
    return this.send('SKILL_DISABLED', speaker, {
      type: 'AlexaSkillEvent.SkillDisabled',
      ...this.common(),
      // Missing in the types of Amazon's SDK.
      ...{ body: { userInformationPersistenceStatus } },
    });
  }

  private async send(
    name: Subscription,
    speaker: Speaker,
    event: Request,
  ): Promise<EventExchange | undefined> {
    const { skillUrl, signer, limits, subscriptions, wire, send } = this.options;
    if (!subscriptions.includes(name)) return undefined;
    const request = { version: '1.0', context: contextOf(speaker), request: event } as const;
    const { skillMilliseconds } = limits;
    try {
      const response = await callSkill(skillUrl, request, signer, skillMilliseconds, wire, send);
      return { request, response };
    } catch (failure) {
      if (!(failure instanceof SkillFailure)) throw failure;
      return { request, response: undefined, reason: failure.message };
    }
  }

  private common(): ReturnType<typeof requestCommon> & { readonly eventCreationTime: string } {
    const { locale, now } = this.options;
    const common = requestCommon(locale, now());
    return { ...common, eventCreationTime: common.timestamp };
  }
}
