import { launchPhrase } from '../../../src/languages/heardIn';
import type { SkillBuild } from '../skillBuild/readBuild';
import { AccountLinker } from '../linking/AccountLinker';
import type { AlexaLimits } from '../limits';
import type { RequestSigner } from '../signing';
import { IntentFinder } from '../understanding/IntentFinder';
import { oneShot, suggestions } from '../understanding/suggestions';
import { understand } from '../understanding/understand';
import { AlexaApp } from './AlexaApp';
import { Conversation, linkCardId, type Reply } from './conversation';
import type { DeviceMemory } from './DeviceMemory';
import type { DeviceState } from './DeviceState';
import type { Speaker } from './envelope';
import { Household } from './Household';
import { newIdentity } from './identity';
import { type EventExchange, SkillEvents, type Subscription } from './SkillEvents';
import { SkillTalk } from './SkillTalk';
import { type SpeakerName, speakerNames } from './speakers';
import type { Wire } from '../../wire/Wire';
import { Turns, type TurnRecord } from './Turns';

/** Options of {@link Device}. */
export interface DeviceOptions {
  readonly skillUrl: string;
  /** Signs the requests to the skill. */
  readonly signer: RequestSigner;
  readonly skillId: string;
  readonly clientSecret: string;
  /** Where the authorization server redirects the browser to. */
  readonly redirectUri: string;
  readonly locale: string;
  readonly pkce: boolean;
  readonly screen: boolean;
  /** Whether what is said must fit a sample word by word. */
  readonly strict: boolean;
  /** The events that the skill subscribes to. */
  readonly subscriptions: readonly Subscription[];
  readonly limits: AlexaLimits;
  /** Sends what the skill gets. Default: `fetch`. */
  readonly send?: typeof fetch | undefined;
  /** Records the requests to the skill. */
  readonly wire: Wire;
  /** Returns the time, in milliseconds since 1970. */
  readonly now: () => number;
}

/** What users can change about a device. */
export type DeviceSettings = Partial<Pick<DeviceOptions, 'locale' | 'screen'>>;

/** An Echo and the Alexa app of one Amazon user. */
export class Device {
  private readonly conversation = new Conversation();
  private readonly household: Household;
  private events: SkillEvents;
  private readonly turns = new Turns();
  private readonly listeners = new Set<() => void>();
  private finder: IntentFinder;
  private talk: SkillTalk;
  private identity = newIdentity();
  private isEnabled = true;
  /** The last event, unless something was said since. */
  private event: EventExchange | undefined;
  private lastTurn: Promise<unknown> = Promise.resolve();

  /**
   * @param build what Alexa knows about the skill
   * @param options the skill's endpoint, credentials and settings of the device
   */
  constructor(
    private build: SkillBuild,
    private options: DeviceOptions,
  ) {
    this.household = new Household((name) => {
      const linker = new AccountLinker({ ...options, accountLinking: build.accountLinking });
      return new AlexaApp(linker, this.conversation, () => this.build.skillName, name);
    });
    this.events = new SkillEvents(options);
    this.finder = new IntentFinder(build.languageModel, options.skillId, options);
    this.talk = this.newTalk();
  }

  /** The current state, for the page. */
  get state(): DeviceState {
    const { session, exchange, screen } = this.talk;
    const { entries } = this.conversation;
    const { speaking, app } = this.household;
    const { link } = app.linker;
    const listens = session?.closesAt === undefined ? 'listening' : 'waiting';
    return {
      skillName: this.build.skillName,
      conversation: [...entries],
      linkCardId: linkCardId(entries, speaking),
      suggestions: suggestions(
        this.build.languageModel,
        session !== undefined,
        this.options.locale,
      ),
      session: session ? listens : 'closed',
      isEnabled: this.isEnabled,
      locale: this.options.locale,
      hasScreen: this.options.screen,
      screen: this.options.screen ? screen : undefined,
      speakers: speakerNames,
      speaker: speaking,
      linked: link !== undefined,
      tokenExpiresAt: link?.expiresAt,
      linkedSince: link?.since,
      linkedSub: link?.sub,
      opening: this.opening,
      scopes: link?.scopes ?? [],
      exchange: this.event ?? exchange,
    };
  }

  /**
   * Returns what to say to ask the skill for something in one sentence.
   *
   * @param intentName what to ask for
   * @returns the phrase in the language of the device; undefined if the skill doesn't know the intent
   */
  askingFor(intentName: string): string | undefined {
    return oneShot(this.build.languageModel, intentName, this.options.locale);
  }

  /** The ID by which the skill knows the speaker: of the recognized person, or else of the Alexa user. */
  get speakerId(): string {
    return this.household.personId ?? this.identity.userId;
  }

  /** What to keep for a restart. The session isn't kept: the skill restarts too. */
  get memory(): DeviceMemory {
    const { identity, isEnabled, household, conversation } = this;
    const { locale, screen } = this.options;
    const [people, said] = [household.memory, conversation.memory];
    return { identity, isEnabled, locale, screen, household: people, conversation: said };
  }

  /**
   * Goes on where a device was before a restart.
   *
   * @param memory of the device, which had the language and the screen of this one
   */
  restore({ identity, isEnabled, household, conversation }: DeviceMemory): void {
    this.identity = identity;
    this.isEnabled = isEnabled;
    this.household.restore(household);
    this.conversation.restore(conversation);
  }

  /**
   * Calls back after each change of the state.
   *
   * @returns stops that
   */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Returns a turn by the ID of its `user` entry, if it isn't forgotten. */
  turn(id: number): TurnRecord | undefined {
    return this.turns.find(id);
  }

  /** Replaces the build of the skill, as a deployment does. The link and the session stay. */
  install(build: SkillBuild): void {
    this.build = build;
    this.finder = new IntentFinder(build.languageModel, this.options.skillId, this.options);
    this.household.configure(build.accountLinking);
    this.tell();
  }

  /**
   * Changes the device. A new language closes the session.
   *
   * @param settings what changes
   * @param readBuild reads the build for a language. What is said meanwhile is said to the changed device
   */
  change(
    settings: DeviceSettings,
    readBuild: (locale: string) => Promise<SkillBuild>,
  ): Promise<void> {
    return this.inTurn(async () => {
      const { locale } = this.options;
      const build = await readBuild(settings.locale ?? locale);
      this.options = { ...this.options, ...settings };
      this.install(build);
      if (this.options.locale === locale) return;
      this.events = new SkillEvents(this.options);
      this.talk = this.newTalk();
    });
  }

  /**
   * Changes who is speaking. The session stays.
   *
   * @param name the person whom Alexa recognizes. Undefined if it recognizes nobody
   */
  changeSpeaker(name: SpeakerName | undefined): Promise<void> {
    return this.inTurn(() => {
      this.household.speaking = name;
    });
  }

  /**
   * Says something to Alexa.
   *
   * @param utterance what is said, with or without the wake word
   * @returns Alexa's reply
   */
  say(utterance: string): Promise<Reply> {
    return this.hear(utterance, () => this.answer(utterance));
  }

  /** Stays silent until Alexa asks again or ends the session. */
  staySilent(): Promise<Reply> {
    return this.hear('(silence)', () => this.talk.unanswered());
  }

  /**
   * Touches something on the screen.
   *
   * @param args what the touched component sends
   */
  touch(args: readonly unknown[]): Promise<Reply> {
    return this.hear(`(touched ${String(args.at(-1))})`, () => this.talk.touch(args));
  }

  /**
   * Starts linking the speaker's account, as the card in the Alexa app does.
   *
   * @returns the URL to sign in at, and the state that the browser must bring back
   */
  beginLinking(): { url: string; state: string } {
    return this.household.app.linker.begin();
  }

  /**
   * Completes the linking and adds a note with the outcome to the conversation.
   *
   * @param answer the query of the redirect from the authorization server
   * @param browserState the state that this browser started with
   * @returns whether the accounts are linked now
   */
  finishLinking(answer: URLSearchParams, browserState: string | undefined): Promise<boolean> {
    return this.inTurn(async () => {
      const app = this.household.appThatBegan(answer.get('state'));
      const isLinked = await app.finishLinking(answer, browserState);
      // Amazon doesn't document events for persons.
      if (isLinked && app === this.household.user) {
        this.note(await this.events.accountLinked(await this.user()));
      }
      // The Alexa app links accounts only of enabled skills.
      this.isEnabled ||= isLinked;
      return isLinked;
    });
  }

  /** Unlinks the speaker's account, as users do in the Alexa app. */
  unlink(): Promise<void> {
    return this.inTurn(() => this.household.app.unlink());
  }

  /** Refreshes every access token, so that the skill gets new ones. */
  renewTokens(): Promise<void> {
    return this.inTurn(() => this.household.renewTokens());
  }

  /** Lets every access token expire now. */
  expireTokens(): Promise<void> {
    return this.inTurn(() => this.household.expireTokens());
  }

  /**
   * Disables the skill, as users do in the Alexa app. The skill then sees a new user and new persons,
   * unless it may keep the data.
   *
   * @param isDataKept whether the skill may keep the user's data, and the IDs of the user and the
   *   persons stay. Default: false
   */
  disable(isDataKept = false): Promise<void> {
    return this.inTurn(async () => {
      if (!this.isEnabled) return;
      const event = await this.leave(isDataKept);
      const text = `You disabled ${this.build.skillName}.`;
      this.conversation.add({ type: 'note', text, linked: false });
      this.note(event);
    });
  }

  /** Enables the skill again. */
  enable(): Promise<void> {
    return this.inTurn(async () => {
      if (this.isEnabled) return;
      this.isEnabled = true;
      const text = `You enabled ${this.build.skillName}.`;
      this.conversation.add({ type: 'note', text, linked: false });
      this.note(await this.events.skillEnabled(await this.user()));
    });
  }

  /**
   * Starts over: disables the skill, enables it again, and clears the conversation.
   *
   * @param isDataKept as for {@link disable}
   */
  reset(isDataKept = false): Promise<void> {
    return this.inTurn(async () => {
      const event = this.isEnabled ? await this.leave(isDataKept) : undefined;
      this.conversation.clear();
      this.turns.clear();
      this.isEnabled = true;
      this.note(event);
    });
  }

  private async leave(isDataKept: boolean): Promise<EventExchange | undefined> {
    const user = await this.user();
    this.household.reset(isDataKept);
    this.identity = newIdentity(isDataKept ? user.userId : undefined);
    this.talk = this.newTalk();
    this.isEnabled = false;
    return this.events.skillDisabled(user, isDataKept);
  }

  /** Shows an event, and adds a note if the skill failed to handle it. */
  private note(event: EventExchange | undefined): void {
    this.event = event;
    if (event?.reason === undefined) return;
    const text = "The skill couldn't be told what happened.";
    this.conversation.add({ type: 'note', text, reason: event.reason, linked: false });
  }

  private hear(utterance: string, answer: () => Promise<Reply>): Promise<Reply> {
    return this.inTurn(async () => {
      const { speaking: speaker } = this.household;
      const id = this.conversation.add({ type: 'user', text: utterance, speaker });
      this.event = undefined;
      this.options.wire.turn = id;
      this.tell();
      const start = performance.now();
      try {
        const reply = await answer();
        const milliseconds = Math.round(performance.now() - start);
        this.conversation.addReply(reply, speaker);
        const exchanges = this.talk.takeExchanges();
        this.turns.add({ id, utterance, reply, exchanges, milliseconds });
        return reply;
      } finally {
        this.options.wire.turn = undefined;
      }
    });
  }

  private async answer(utterance: string): Promise<Reply> {
    if (!this.isEnabled) return disabledReply;
    const { invocationName } = this.build.languageModel;
    const inSession = this.talk.session !== undefined;
    const meaning = understand(utterance, invocationName, this.finder, inSession);
    switch (meaning.type) {
      case 'launch':
        return this.talk.launch();
      case 'intent':
        return {
          ...(await this.talk.tell(meaning.intent, meaning.startsSession)),
          match: meaning.match,
        };
      case 'exit':
        return this.talk.end('USER_INITIATED');
      case 'silence':
        return { speech: '' };
      case 'nothing':
        return inSession
          ? this.talk.unanswered()
          : { speech: `Sorry, I don't know that. To begin, say: ${this.opening}.` };
    }
  }

  private get opening(): string {
    return launchPhrase(this.options.locale, this.build.languageModel.invocationName);
  }

  private async user(): Promise<Speaker> {
    const { skillId, screen } = this.options;
    const accessToken = await this.household.user.accessToken();
    return { ...this.identity, skillId, screen, accessToken };
  }

  private async speaker(): Promise<Speaker> {
    return { ...(await this.user()), person: await this.household.person() };
  }

  private newTalk(): SkillTalk {
    return new SkillTalk({
      ...this.options,
      speaker: () => this.speaker(),
      skillName: () => this.build.skillName,
    });
  }

  /** Does one thing at a time, as a real device does, even if the page is open in two tabs. */
  private inTurn<Result>(act: () => Promise<Result> | Result): Promise<Result> {
    const turn = this.lastTurn.then(act).finally(() => this.tell());
    this.lastTurn = turn.catch(() => undefined);
    return turn;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** Amazon doesn't document what Alexa says; it enables some skills by itself. */
const disabledReply: Reply = {
  speech: "Sorry, I don't know that one.",
  reason: 'The skill is disabled. Enable it in the Alexa app, or link an account.',
};
