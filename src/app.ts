import { App, InputType, type Jovo } from '@jovotech/framework';
import { AlexaPlatform } from '@jovotech/platform-alexa';
import type { AlexaRequest } from './alexa/AlexaRequest';
import { maySpeak } from './alexa/maySpeak';
import { requestIdOf } from './alexa/sender';
import { UnfinishedEventError } from './alexa/UnfinishedEventError';
import { ConfirmationComponent } from './components/ConfirmationComponent';
import { ConversationComponent } from './components/ConversationComponent';
import { GreetingComponent } from './components/GreetingComponent';
import { LinkingComponent } from './components/LinkingComponent';
import { NicknameComponent } from './components/NicknameComponent';
import { PrivacyComponent } from './components/PrivacyComponent';
import { ProfileComponent } from './components/ProfileComponent';
import { dropForeignState, withdrawQuestion } from './components/questions';
import { SkillEventComponent } from './components/SkillEventComponent';
import type { ProductionConfig } from './config';
import { expectTextsFor, i18nFor } from './i18n';
import { speedUp } from './jovo/speedUp';
import { log } from './logging/log';
import { logTurn } from './logging/logTurn';
import { word } from './logging/word';
import { LastWordOutput } from './output/TextOutput';
import { AccountService } from './services/AccountService';
import { GrantRevoker } from './services/grants/GrantRevoker';
import { ManagementApi } from './services/grants/ManagementApi';
import { MemoryService } from './services/memory/MemoryService';
import { ProfileService } from './services/profile/ProfileService';
import { UserinfoClient } from './services/userinfo/UserinfoClient';
import type { AccountStore } from './store/AccountStore';
import { NoStore } from './store/NoStore';

/**
 * Creates the app: who answers what, with whose help, in which languages.
 *
 * @param options what the app needs to know
 * @param store where it remembers. Default: nowhere
 */
export function createApp(
  { auth0Url, management }: Pick<ProductionConfig, 'auth0Url' | 'management'>,
  store: AccountStore = new NoStore(),
): App {
  // Jovo copies the app for each request, but not what a function holds on to: so all requests share
  // these, and with them what they remember and their connections.
  const profiles = new ProfileService(new UserinfoClient(auth0Url));
  const grants = new GrantRevoker(management && new ManagementApi(management));

  const app = new App({
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
      {
        provide: AccountService,
        useFactory: (jovo: Jovo) => {
          const request = requestOf(jovo);
          const memory = new MemoryService(request, store);
          return new AccountService(request, profiles, grants, memory, deadlineOf(jovo));
        },
      },
    ],
    plugins: [
      new AlexaPlatform({
        // Alexa's own intents keep their names: a spoken "stop" isn't the end of a session.
        intentMap: {
          'AMAZON.StopIntent': 'AMAZON.StopIntent',
          'AMAZON.CancelIntent': 'AMAZON.CancelIntent',
        },
        // Jovo's own rendering keeps one user's card in a template that all share.
        output: { genericOutputToApl: false },
      }),
    ],
    i18n: i18nFor(store.remembers),
    // Jovo's log shows whole requests, access tokens included.
    logging: false,
    // Outputs are typed, and the tests validate them. For each answer it would take 0.09 ms.
    output: { validation: false },
  });

  app.hook('request.start', expectLanguage);
  app.hook('request.start', dropForeignState);
  app.hook('after.dialogue.router', withdrawQuestion);
  app.hook('dialogue.end', apologiseForSilence);
  app.hook('response.end', logAnswer);

  // Jovo's own listener prints errors with all that they carry, access tokens included.
  (app['errorListeners'] as unknown[]).length = 0;
  app.onError(async (error, jovo) => {
    // The skill must not start half, and Alexa must not take a skill event that isn't done for done.
    if (!app.isInitialized || error instanceof UnfinishedEventError) throw error;
    // Jovo takes Alexa's report of an error for an error. It is logged with every other request.
    if (jovo?.$input.type === InputType.Error) return;
    log.error({ requestId: jovo && requestIdOf(requestOf(jovo)), err: error }, 'a request failed');
    if (jovo && maySpeak(requestOf(jovo).request?.type)) await apologise(jovo);
  });

  speedUp(app); // Saves half a millisecond a request. May be deleted, and src/jovo/ with it.
  return app;
}

function expectLanguage(jovo: Jovo): void {
  const { type, locale } = requestOf(jovo).request ?? {};
  if (maySpeak(type)) expectTextsFor(word(locale));
}

/** Whoever says something gets an answer, even if a handler forgot to give one. */
async function apologiseForSilence(jovo: Jovo): Promise<void> {
  if (jovo.$output.length > 0 || !maySpeak(requestOf(jovo).request?.type)) return;
  log.error({ requestId: requestIdOf(requestOf(jovo)) }, 'a handler sent nothing');
  await apologise(jovo);
}

function apologise(jovo: Jovo): Promise<void> {
  return jovo.$send(LastWordOutput, { text: 'apology' });
}

function logAnswer(jovo: Jovo): void {
  logTurn(
    requestOf(jovo).request ?? {},
    jovo.$input.getIntentName(),
    jovo.$route?.resolved.handler,
  );
}

function requestOf(jovo: Jovo): AlexaRequest {
  return jovo.$alexa?.$request ?? {};
}

/** On AWS Lambda, where the time is limited, the server knows how long it is. */
function deadlineOf({ $server }: Jovo): number | undefined {
  return 'deadline' in $server ? Number($server.deadline) : undefined;
}
