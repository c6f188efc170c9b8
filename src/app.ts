import { App, InputType, type Jovo, type Provider } from '@jovotech/framework';
import { AlexaPlatform } from '@jovotech/platform-alexa';
import type { AlexaRequest } from './alexa/AlexaRequest';
import { countSteps } from './alexa/countSteps';
import { maySpeak } from './alexa/maySpeak';
import { requestIdOf } from './alexa/sender';
import { UnfinishedEventError } from './alexa/UnfinishedEventError';
import { ConfirmationComponent } from './components/ConfirmationComponent';
import { ConversationComponent } from './components/ConversationComponent';
import { GreetingComponent } from './components/GreetingComponent';
import { LinkingComponent } from './components/LinkingComponent';
import { NicknameComponent } from './components/NicknameComponent';
import { OrdersComponent } from './components/OrdersComponent';
import { PrivacyComponent } from './components/PrivacyComponent';
import { ProfileComponent } from './components/ProfileComponent';
import { dropForeignState, withdrawQuestion } from './components/questions';
import { noteTurn, repeatLastTurn } from './components/turns';
import { SkillEventComponent } from './components/SkillEventComponent';
import type { ProductionConfig } from './config';
import { type Abilities, i18nFor, loadTexts } from './i18n';
import { speedUp } from './jovo/speedUp';
import { log } from './logging/log';
import { logTurn } from './logging/logTurn';
import { word } from './logging/word';
import { count } from './metrics/record';
import { LastWordOutput } from './output/TextOutput';
import { AccountService } from './services/AccountService';
import { GrantRevoker } from './services/grants/GrantRevoker';
import { ManagementApi } from './services/grants/ManagementApi';
import { MemoryService } from './services/memory/MemoryService';
import { OrdersClient } from './services/orders/OrdersClient';
import { OrdersService } from './services/orders/OrdersService';
import { ProfileService } from './services/profile/ProfileService';
import { UserinfoClient } from './services/profile/UserinfoClient';
import { AccountStore } from './store/AccountStore';

/**
 * Creates the app from its components, services and texts.
 *
 * @param store the skill's memory. Default: none
 */
export function createApp(
  {
    auth0Url,
    management,
    ordersApiUrl,
  }: Pick<ProductionConfig, 'auth0Url' | 'management' | 'ordersApiUrl'>,
  store: AccountStore = new AccountStore(),
): App {
  // Jovo copies the app for each request, but not the variables that a function captures, so all
  // requests share these services, their caches and their connections.
  const profiles = new ProfileService(new UserinfoClient(auth0Url));
  const grants = new GrantRevoker(management && new ManagementApi(management));
  const orders = ordersApiUrl === undefined ? undefined : new OrdersClient(ordersApiUrl);

  const abilities = { remembers: store.remembers, hasOrders: orders !== undefined };

  const app = new App({
    components: [
      GreetingComponent,
      ProfileComponent,
      NicknameComponent,
      LinkingComponent,
      PrivacyComponent,
      ...(orders ? [OrdersComponent] : []),
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
      ...(orders ? [provideOrders(orders)] : []),
    ],
    plugins: [
      new AlexaPlatform({
        // Keep the names of Alexa's intents: saying "stop" doesn't end a session.
        intentMap: {
          'AMAZON.StopIntent': 'AMAZON.StopIntent',
          'AMAZON.CancelIntent': 'AMAZON.CancelIntent',
        },
        // Jovo's rendering would keep one user's card in a shared template.
        output: { genericOutputToApl: false },
      }),
    ],
    i18n: i18nFor(abilities),
    // Jovo would log whole requests, including access tokens.
    logging: false,
    // Outputs are typed and validated by tests. Validation would take 0.09 ms per response.
    output: { validation: false },
  });

  app.hook('request.start', (jovo) => prepareTexts(jovo, abilities));
  app.hook('request.start', dropForeignState);
  app.hook('before.dialogue.router', repeatLastTurn);
  app.hook('after.dialogue.router', withdrawQuestion);
  app.hook('after.dialogue.router', noteTurn);
  app.hook('dialogue.end', apologiseForSilence);
  app.hook('response.end', logAnswer);

  // Jovo's own listener prints errors with everything they carry, including access tokens.
  (app['errorListeners'] as unknown[]).length = 0;
  app.onError(async (error, jovo) => {
    // A half-initialized skill must not start, and Alexa must retry unfinished skill events.
    if (!app.isInitialized || error instanceof UnfinishedEventError) throw error;
    // Jovo treats Alexa's error reports as errors. They are logged like any other request.
    if (jovo?.$input.type === InputType.Error) return;
    count('requests', 'failed');
    log.error({ requestId: jovo && requestIdOf(requestOf(jovo)), err: error }, 'a request failed');
    if (jovo && maySpeak(requestOf(jovo).request?.type)) await apologise(jovo);
  });

  speedUp(app); // Saves half a millisecond a request. You can delete this line and src/jovo/.
  return app;
}

/** Gives each request an `OrdersService` on the same client. */
function provideOrders(client: OrdersClient): Provider<OrdersService> {
  return {
    provide: OrdersService,
    useFactory: (jovo) => new OrdersService(requestOf(jovo), client, deadlineOf(jovo)),
  };
}

function prepareTexts(jovo: Jovo, abilities: Abilities): void {
  const { type, locale } = requestOf(jovo).request ?? {};
  if (maySpeak(type)) loadTexts(jovo.$app.i18n.i18n, abilities, word(locale));
}

/** Apologizes if a handler sent nothing. */
async function apologiseForSilence(jovo: Jovo): Promise<void> {
  if (jovo.$output.length > 0 || !maySpeak(requestOf(jovo).request?.type)) return;
  log.error({ requestId: requestIdOf(requestOf(jovo)) }, 'a handler sent nothing');
  await apologise(jovo);
}

function apologise(jovo: Jovo): Promise<void> {
  return jovo.$send(LastWordOutput, { text: 'apology' });
}

function logAnswer(jovo: Jovo): void {
  const { component, handler } = jovo.$route?.resolved ?? {};
  logTurn(
    requestOf(jovo).request ?? {},
    jovo.$input.getIntentName(),
    handler && `${component}.${handler}`,
  );
  count('requests', 'answered');
  countSteps(requestOf(jovo), jovo.$alexa?.$response);
}

function requestOf(jovo: Jovo): AlexaRequest {
  return jovo.$alexa?.$request ?? {};
}

/** Returns the deadline that AWS Lambda sets, in milliseconds since 1970. */
function deadlineOf({ $server }: Jovo): number | undefined {
  return 'deadline' in $server ? Number($server.deadline) : undefined;
}
