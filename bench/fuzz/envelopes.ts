import fc from 'fast-check';
import { idOf } from '../../src/store/records';
import { mutated } from './mutations';

const USER_ID = 'amzn1.ask.account.FUZZ';

/** What the envelopes of a run have in common. */
export interface EnvelopeContext {
  /** The skill that most of them are for. */
  readonly skillId: string;
  /** The access tokens of users who are linked. */
  readonly accessTokens: readonly string[];
}

/** Bodies of requests: most of them nearly what Alexa sends, some of them nothing like it. */
export function requestBodies(context: EnvelopeContext): fc.Arbitrary<string> {
  const likeAlexas = mutated(envelopes(context)).map((value) => JSON.stringify(value));
  return fc.oneof(
    { arbitrary: likeAlexas, weight: 40 },
    { arbitrary: damagedTexts(likeAlexas), weight: 4 },
    { arbitrary: fc.json({ maxDepth: 5 }), weight: 1 },
    { arbitrary: fc.string({ unit: 'binary', maxLength: 200 }), weight: 1 },
  );
}

/** An envelope as Alexa sends it, from any user on any device, with any request. */
function envelopes({ skillId, accessTokens }: EnvelopeContext): fc.Arbitrary<unknown> {
  const application = { applicationId: skillId };
  const users = fc.record({
    userId: fc.constant(USER_ID),
    accessToken: fc.option(tokens(accessTokens), { nil: undefined }),
  });
  return fc
    .record({ user: users, attributes: attributes(), request: requests(), isNew: fc.boolean() })
    .map(({ user, attributes, request, isNew }) => ({
      version: '1.0',
      session: { new: isNew, sessionId: 'fuzz', application, user, attributes },
      context: {
        System: { application, user, device: { deviceId: 'fuzz', supportedInterfaces: {} } },
        Viewport: {},
      },
      request,
    }));
}

function tokens(accessTokens: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: fc.constantFrom(...accessTokens), weight: 4 },
    { arbitrary: fc.stringMatching(/^[\w.~+/-]{1,40}=*$/), weight: 1 },
    { arbitrary: texts(), weight: 1 },
  );
}

function requests(): fc.Arbitrary<object> {
  const common = {
    requestId: fc.constant('amzn1.echo-api.request.fuzz'),
    // The time of sending; other timestamps are tested elsewhere.
    timestamp: fc.integer({ min: -60, max: 60 }).map(secondsFromNow),
    locale: fc.oneof(fc.constantFrom('en-US', 'en-GB', 'de-DE', 'ja-JP'), texts()),
  };
  return fc.oneof(
    { arbitrary: fc.record({ ...common, ...intents() }), weight: 5 },
    { arbitrary: fc.record({ ...common, type: types(), reason: texts() }), weight: 3 },
  );
}

function secondsFromNow(seconds: number): string {
  return new Date(Date.now() + seconds * 1_000).toISOString();
}

function types(): fc.Arbitrary<string> {
  const known = [
    'LaunchRequest',
    'SessionEndedRequest',
    'System.ExceptionEncountered',
    'CanFulfillIntentRequest',
    'Alexa.Presentation.APL.UserEvent',
    'AlexaSkillEvent.SkillAccountLinked',
    'AlexaSkillEvent.SkillDisabled',
    'AudioPlayer.PlaybackStarted',
    'Connections.Response',
    'Dialog.API.Invoked',
  ];
  return fc.oneof({ arbitrary: fc.constantFrom(...known), weight: 9 }, texts());
}

function intents(): { type: fc.Arbitrary<string>; intent: fc.Arbitrary<object> } {
  const known = [
    'WhoAmIIntent',
    'MyEmailIntent',
    'LinkAccountIntent',
    'LinkStatusIntent',
    'UnlinkAccountIntent',
    'AMAZON.HelpIntent',
    'AMAZON.StopIntent',
    'AMAZON.FallbackIntent',
    'AMAZON.YesIntent',
    'AMAZON.NoIntent',
    'CallMeIntent',
    'KnowledgeIntent',
    'ForgetMeIntent',
  ];
  const name = fc.oneof({ arbitrary: fc.constantFrom(...known), weight: 9 }, texts());
  const slots = fc.dictionary(texts(), slotsOfAllShapes(), { maxKeys: 3 });
  return { type: fc.constant('IntentRequest'), intent: fc.record({ name, slots }) };
}

function slotsOfAllShapes(): fc.Arbitrary<unknown> {
  const code = fc.constantFrom('ER_SUCCESS_MATCH', 'ER_SUCCESS_NO_MATCH', 'ER_ERROR_TIMEOUT');
  const value = fc.record({ value: fc.record({ name: texts(), id: texts() }) });
  const authority = fc.record({
    authority: texts(),
    status: fc.record({ code }),
    values: fc.array(value, { maxLength: 2 }),
  });
  const resolutions = fc.record({ resolutionsPerAuthority: fc.array(authority, { maxLength: 2 }) });
  return fc.oneof(
    { arbitrary: fc.record({ name: texts(), value: texts(), resolutions }), weight: 3 },
    { arbitrary: fc.record({ name: texts() }), weight: 1 },
    { arbitrary: fc.constant(null), weight: 1 },
  );
}

/** The session's attributes: written by an earlier version of the skill, or crafted. */
function attributes(): fc.Arbitrary<object | undefined> {
  const component = fc.oneof(
    fc.constantFrom('GreetingComponent', 'GoneComponent', 'constructor', '__proto__'),
    texts(),
  );
  const states = fc.array(fc.record({ component, subState: texts() }), { maxLength: 3 });
  const data = fc.dictionary(keys(), fc.jsonValue());
  return fc.option(fc.record({ state: fc.oneof(states, craftedQuestions()), data }), {
    nil: undefined,
  });
}

/** Nearly the state of an open question: with other handlers, markup, or keys that reach further. */
function craftedQuestions(): fc.Arbitrary<object> {
  const handler = fc.constantFrom('forgetAll', 'keepAll', 'forgetAlexaUser', 'grantWish', 'START');
  const asker = fc.constantFrom(
    'PrivacyComponent',
    'NicknameComponent',
    'SkillEventComponent',
    'LinkingComponent',
  );
  const spoken = fc.oneof(texts(), fc.constant('<audio src="https://evil.example/x.mp3"/>'));
  const config = fc.record(
    {
      text: fc.constantFrom('forget.confirm', 'nickname.confirm', 'welcome.named', 'gone'),
      message: spoken,
      values: fc.record({ name: spoken }),
      more: fc.dictionary(keys(), fc.jsonValue()),
    },
    { requiredKeys: [] },
  );
  const resolve = fc.record({ yes: handler, no: handler }, { requiredKeys: [] });
  const data = fc.oneof(
    { arbitrary: fc.constant({ speaker: idOf(USER_ID) }), weight: 4 },
    fc.dictionary(keys(), fc.jsonValue()),
  );
  return fc
    .record({ asker, resolve, config, data })
    .map(({ asker, ...question }) => [
      { component: asker },
      { component: 'ConfirmationComponent', ...question },
    ]);
}

/** Names of properties, including dotted ones, which lodash treats as paths. */
function keys(): fc.Arbitrary<string> {
  return fc.oneof(
    texts(),
    fc.constantFrom('__proto__.message', 'constructor.prototype.listen', 'a.b', 'config[0].text'),
  );
}

/** Texts in any script, and the names of properties that every object has. */
function texts(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('', '__proto__', 'constructor', 'toString', 'getIntent', '$t(help)', '{{x}}'),
  );
}

/** Texts with a piece missing or moved. */
function damagedTexts(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(texts, fc.nat(), fc.nat(50), fc.string({ maxLength: 5 })).map(cutOut);
}

function cutOut([text, at, length, instead]: [string, number, number, string]): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + instead + text.slice(start + length);
}
