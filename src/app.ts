import {
  type AnyObject,
  ComponentTreeNode,
  InputType,
  type Jovo,
  MatchingPlatformNotFoundError,
} from '@jovotech/framework';
import { tidyEnvelope } from './alexa/envelope';
import { maySpeak } from './alexa/maySpeak';
import { UnfinishedEventError } from './alexa/UnfinishedEventError';
import { VerificationError } from './alexa/verification/VerificationError';
import { ConfirmationComponent, withdrawQuestion } from './components/ConfirmationComponent';
import { ConversationComponent } from './components/ConversationComponent';
import { GreetingComponent } from './components/GreetingComponent';
import { LinkingComponent } from './components/LinkingComponent';
import { NicknameComponent } from './components/NicknameComponent';
import { PrivacyComponent } from './components/PrivacyComponent';
import { ProfileComponent } from './components/ProfileComponent';
import { SkillEventComponent } from './components/SkillEventComponent';
import type { ProductionConfig } from './config';
import { i18nFor } from './i18n';
import { LeanApp } from './jovo/LeanApp';
import { LeanPlatform } from './jovo/LeanPlatform';
import { log } from './logging/log';
import { logTurn } from './logging/logTurn';
import { requestIdOf } from './logging/requestId';
import { word } from './logging/word';
import { LastWordOutput } from './output/TextOutput';
import { AccountService } from './services/AccountService';
import { GrantRevoker } from './services/grants/GrantRevoker';
import { ManagementApi } from './services/grants/ManagementApi';
import { MemoryService } from './services/memory/MemoryService';
import { ProfileService } from './services/profile/ProfileService';
import { UserinfoClient } from './services/userinfo/UserinfoClient';
import { AccountStore } from './store/AccountStore';
import { NoStore } from './store/NoStore';

/** Alexa's own intents stand under their own names: a spoken "stop" is not the end of a session. */
const AMAZON_INTENTS = {
  'AMAZON.StopIntent': 'AMAZON.StopIntent',
  'AMAZON.CancelIntent': 'AMAZON.CancelIntent',
};

/** All that the skill has to be told. */
export type SkillOptions = Pick<ProductionConfig, 'auth0Url' | 'management'>;

/** The skill: who answers what, with whose help, in which languages. */
export class Skill extends LeanApp {
  /**
   * @param options what the skill has to be told
   * @param store where it remembers. Default: nowhere
   */
  constructor({ auth0Url, management }: SkillOptions, store: AccountStore = new NoStore()) {
    // Jovo copies the app for each request, but not what a function holds on to: so all requests
    // share these, and with them what they remember and their connections.
    const profiles = new ProfileService(new UserinfoClient(auth0Url));
    const grants = new GrantRevoker(management && new ManagementApi(management));
    super({
      components: [
        GreetingComponent,
        ProfileComponent,
        NicknameComponent,
        LinkingComponent,
        PrivacyComponent,
        ConfirmationComponent,
        ConversationComponent,
        SkillEventComponent,
      ],
      providers: [
        AccountService,
        MemoryService,
        { provide: ProfileService, useFactory: () => profiles },
        { provide: GrantRevoker, useFactory: () => grants },
        { provide: AccountStore, useFactory: () => store },
      ],
      plugins: [
        new LeanPlatform({
          intentMap: AMAZON_INTENTS,
          // Jovo's own rendering keeps one user's card in a template that all share.
          output: { genericOutputToApl: false },
        }),
      ],
      i18n: i18nFor(store.remembers),
      // Jovo's log shows whole requests, access tokens included.
      logging: false,
    });
    this.hook('after.dialogue.router', withdrawQuestion);
    this.hook('dialogue.end', apologiseForSilence);
    this.hook('response.end', logTurn);
  }

  /**
   * Makes an envelope fit to be handled by this skill.
   *
   * @param envelope what Alexa sent
   */
  tidy(envelope: AnyObject): AnyObject {
    return tidyEnvelope(envelope, (name) => this.hasComponent(name));
  }

  /**
   * A handler failed. The user hears an apology, the operator finds the reason in the log. Jovo's
   * own listeners stay unused: they print errors with all that those carry.
   *
   * @param error what was thrown
   * @param jovo the request that was being handled, if it came that far
   * @throws the error, if the skill is still starting: it must not start half; or if it is a skill
   *   event that is not done with: Alexa must not take it for answered
   */
  override async handleError(error: unknown, jovo?: Jovo): Promise<void> {
    if (!this.isInitialized || error instanceof UnfinishedEventError) throw error;
    // Jovo takes Alexa's report of an error for an error. It is logged with every other request.
    if (jovo?.$input.type === InputType.Error) return;
    log.error({ requestId: jovo && requestIdOf(jovo), err: error }, 'a request failed');
    if (jovo && maySpeak(typeOf(jovo))) await jovo.$send(LastWordOutput, { text: 'apology' });
  }

  /**
   * What is answered to a request that Jovo gave up on.
   *
   * @param envelope what Alexa sent
   * @param error why Jovo gave up
   * @throws {VerificationError} `body_invalid` if that is because it is no request of Alexa
   */
  apologyFor({ request }: AnyObject, error: Error): AnyObject {
    if (error instanceof MatchingPlatformNotFoundError) {
      throw new VerificationError('body_invalid', 'The body is not a request of Alexa.');
    }
    const { type, locale } = (request ?? {}) as { type?: unknown; locale?: unknown };
    const ssml = `<speak>${this.i18n.t('apology', { lng: word(locale) ?? 'en' })}</speak>`;
    const apology = { outputSpeech: { type: 'SSML', ssml }, shouldEndSession: true };
    return { version: '1.0', response: maySpeak(type) ? apology : {} };
  }

  private hasComponent(name: unknown): boolean {
    if (typeof name !== 'string') return false;
    // Jovo looks in plain objects, where it also finds what every object has: `constructor`.
    return this.componentTree.getNodeAt(name.split('.')) instanceof ComponentTreeNode;
  }
}

/** Whoever says something gets an answer, even if a handler forgot to give one. */
async function apologiseForSilence(jovo: Jovo): Promise<void> {
  if (jovo.$output.length > 0 || !maySpeak(typeOf(jovo))) return;
  log.error({ requestId: requestIdOf(jovo) }, 'a handler sent nothing');
  await jovo.$send(LastWordOutput, { text: 'apology' });
}

function typeOf(jovo: Jovo): unknown {
  return (jovo.$alexa?.$request.request as { type?: unknown } | undefined)?.type;
}
