import type { Context, Request } from 'ask-sdk-model';
import type { SkillEventName } from '../../../linking/skillEvents';
import type { AlexaLimits } from '../limits';
import type { RequestSigner } from '../signing';
import { callSkill } from '../skill/callSkill';
import { SkillFailure } from '../skill/SkillFailure';
import type { SkillResponse } from '../skill/skillResponse';
import { contextOf, type Speaker } from './envelope';
import { requestCommon } from './requestCommon';

/** What the Alexa app has to know to tell a skill what happens in it. */
export interface SkillEventsOptions {
  readonly skillUrl: string;
  /** Who signs the events. */
  readonly signer: RequestSigner;
  readonly locale: string;
  readonly limits: AlexaLimits;
  /** The events that the skill has subscribed to. */
  readonly subscriptions: readonly SkillEventName[];
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
}

/** An event as it is sent: without a session. */
export interface EventEnvelope {
  readonly version: '1.0';
  readonly context: Context;
  readonly request: Request;
}

/** An event and what the skill made of it. */
export interface EventExchange {
  readonly request: EventEnvelope;
  /** Absent if there was none that Alexa takes. */
  readonly response: SkillResponse | undefined;
  /** Why it went wrong, for the developer. */
  readonly reason?: string;
}

/**
 * Tells the skill what happens in the Alexa app, if it has subscribed to that. Alexa repeats an event
 * that was not answered with success for an hour, and may send it twice or late; here it comes once
 * and at once.
 *
 * @see https://developer.amazon.com/docs/alexa/smapi/skill-events-in-alexa-skills.html
 */
export class SkillEvents {
  /** @param options what it takes to tell it */
  constructor(private readonly options: SkillEventsOptions) {}

  /**
   * The accounts have been linked.
   *
   * @param speaker whose accounts, with the access token
   */
  accountLinked(speaker: Speaker): Promise<EventExchange | undefined> {
    const { accessToken = '' } = speaker;
    return this.tell('SKILL_ACCOUNT_LINKED', speaker, {
      type: 'AlexaSkillEvent.SkillAccountLinked',
      ...this.common(),
      body: { accessToken },
    });
  }

  /**
   * The skill has been disabled.
   *
   * @param speaker who has disabled it
   * @param isDataKept whether the skill may keep the person's data
   */
  skillDisabled(speaker: Speaker, isDataKept: boolean): Promise<EventExchange | undefined> {
    const userInformationPersistenceStatus = isDataKept ? 'PERSISTED' : 'NOT_PERSISTED';
    return this.tell('SKILL_DISABLED', speaker, {
      type: 'AlexaSkillEvent.SkillDisabled',
      ...this.common(),
      // The types of Amazon's SDK leave it out.
      ...{ body: { userInformationPersistenceStatus } },
    });
  }

  private async tell(
    name: SkillEventName,
    speaker: Speaker,
    event: Request,
  ): Promise<EventExchange | undefined> {
    const { skillUrl, signer, limits, subscriptions } = this.options;
    if (!subscriptions.includes(name)) return undefined;
    const request = { version: '1.0', context: contextOf(speaker), request: event } as const;
    try {
      const response = await callSkill(skillUrl, request, signer, limits.skillMilliseconds);
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
