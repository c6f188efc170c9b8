import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { texts } from '../../src/languages/en/texts';
import { intent, intentWith } from '../../test/support/envelope';
import { valuesIn } from './answers';
import type { Changes, Line, Said, Sender, Sending } from './Line';
import { accountName, nickname } from './names';
import type { Door } from './Outcome';

/** How late an event may come, in milliseconds. */
const LATEST_MS = 2_000;

type Step = () => Promise<void>;

/**
 * Someone who talks to the skill, and knows what it must answer. Two Alexa users may share an account, and
 * then hear of the nicknames that the other one chose.
 */
export class Person {
  /** The register of the account's nickname. */
  readonly nicknameRegister: string;
  private readonly name: string;
  private accessToken: string | undefined;
  private userId = newUserId();
  /** The nickname that was asked for before the account was linked, as far as it may be stored. */
  private wish: string | undefined;
  /** The events that are still to come. */
  private readonly late: Promise<unknown>[] = [];

  /**
   * @param account the number of the account
   * @param isAlone whether no one else has the account, so that leaving erases it
   * @param nextVersion returns a number for the next nickname of the account
   */
  constructor(
    private readonly account: number,
    private readonly isAlone: boolean,
    private readonly nextVersion: () => number,
    private readonly line: Line,
  ) {
    this.name = accountName(account);
    this.nicknameRegister = `nickname of ${this.name}`;
  }

  /** Does one thing at random. */
  act(): Promise<void> {
    const linked: readonly (readonly [number, Step])[] = [
      [30, () => this.launch()],
      [20, () => this.callMe()],
      [20, () => this.askNickname()],
      [15, () => this.askWhoAmI()],
      [5, () => this.forgetNickname()],
      [this.isAlone ? 4 : 0, () => this.forgetMe()],
      [this.isAlone ? 4 : 0, () => this.disable()],
    ];
    const unlinked: readonly (readonly [number, Step])[] = [
      [20, () => this.launchUnlinked()],
      [30, () => this.makeWish()],
      [50, () => this.link()],
    ];
    return choose(this.accessToken === undefined ? unlinked : linked)();
  }

  /** Links the account if it isn't, so that the nickname can be asked. */
  async settle(): Promise<void> {
    if (this.accessToken === undefined) await this.link();
    await Promise.all(this.late);
    // A launch turns a wish into the nickname.
    if (this.wish !== undefined) await this.launch();
  }

  /**
   * "What do you call me?"
   *
   * @param door where to ask. Default: anywhere
   * @param except a process that must not answer. Default: any may
   */
  async askNickname(door?: Door, except?: string): Promise<void> {
    const request = intent('NicknameIntent');
    const said = await this.say({ what: 'the nickname', request, door, except });
    if (!said) return;
    const { current, fromAccount } = texts.nickname;
    const values = valuesIn(said.speech, current) ?? valuesIn(said.speech, fromAccount);
    if (values) said.tells(this.named(values.name));
    else said.isUnexpected();
  }

  private async launch(): Promise<void> {
    const changes = this.wish === undefined ? {} : this.called(this.wish);
    const said = await this.say({ what: 'a launch', request: { type: 'LaunchRequest' }, changes });
    if (!said) return;
    const { speech } = said;
    const granted = valuesIn(speech, texts.nickname.kept)?.name;
    const doubted = valuesIn(speech, texts.nickname.confirmWish)?.name;
    const greeted =
      valuesIn(speech, texts.welcome.named) ?? valuesIn(speech, texts.welcome.firstNamed);
    if (granted !== undefined) {
      said.tells({ [this.wishRegister]: granted });
      this.confirm(said, this.called(granted));
    } else if (doubted !== undefined) {
      said.tells({ [this.wishRegister]: doubted });
      await this.decideOnWish(said, doubted);
    } else if (greeted) {
      said.tells({ [this.wishRegister]: undefined, ...this.named(greeted.name) });
      this.wish = undefined;
    } else said.isUnexpected();
  }

  /** The account has another nickname already. */
  private async decideOnWish(asked: Said, wish: string): Promise<void> {
    const agrees = Math.random() < 0.5;
    const changes = agrees ? this.called(wish) : { [this.wishRegister]: undefined };
    const said = await this.say({
      what: agrees ? 'a yes to a wish' : 'a no to a wish',
      request: intent(agrees ? 'AMAZON.YesIntent' : 'AMAZON.NoIntent'),
      attributes: asked.answer.sessionAttributes,
      changes,
    });
    if (!said) return;
    const { kept, refused } = texts.nickname;
    if (agrees ? valuesIn(said.speech, kept)?.name === wish : valuesIn(said.speech, refused)) {
      this.confirm(said, changes);
    } else said.isUnexpected();
  }

  private async callMe(): Promise<void> {
    const name = nickname(this.account, this.nextVersion());
    const changes = this.called(name);
    const said = await this.say({ what: 'call me', request: callMeRequest(name), changes });
    if (!said) return;
    if (valuesIn(said.speech, texts.nickname.kept)?.name === name) this.confirm(said, changes);
    else said.isUnexpected();
  }

  private async askWhoAmI(): Promise<void> {
    const said = await this.say({ what: 'who am I', request: intent('WhoAmIIntent') });
    if (!said) return;
    const { named, namedAndCalled } = texts.whoAmI;
    const values = valuesIn(said.speech, namedAndCalled) ?? valuesIn(said.speech, named);
    if (values?.name === this.name) said.tells(this.named(values.nickname ?? values.name));
    else said.isUnexpected();
  }

  private async forgetNickname(): Promise<void> {
    const request = intent('ForgetNicknameIntent');
    const changes = this.called(undefined);
    const said = await this.say({ what: 'forget my nickname', request, changes });
    if (!said) return;
    if (valuesIn(said.speech, texts.nickname.forgotten)) this.confirm(said, changes);
    else if (valuesIn(said.speech, texts.nickname.nothingToForget)) said.tells(changes);
    else said.isUnexpected();
  }

  private async forgetMe(): Promise<void> {
    const asked = await this.say({ what: 'forget me', request: intent('ForgetMeIntent') });
    if (!asked) return;
    if (!valuesIn(asked.speech, texts.forget.confirm)) return asked.isUnexpected();
    const changes = this.called(undefined);
    const said = await this.say({
      what: 'a yes to forget me',
      request: intent('AMAZON.YesIntent'),
      attributes: asked.answer.sessionAttributes,
      changes,
    });
    if (!said) return;
    if (valuesIn(said.speech, texts.forget.doneButLinked)) this.confirm(said, changes);
    else said.isUnexpected();
  }

  private async launchUnlinked(): Promise<void> {
    const request = { type: 'LaunchRequest' };
    const said = await this.say({ what: 'an unlinked launch', request });
    if (!said) return;
    const hasCard = said.answer.response?.card?.type === 'LinkAccount';
    if (!hasCard || !valuesIn(said.speech, texts.account.notLinked)) said.isUnexpected();
  }

  private async makeWish(): Promise<void> {
    const name = nickname(this.account, this.nextVersion());
    const changes = { [this.wishRegister]: name };
    const said = await this.say({ what: 'a wish', request: callMeRequest(name), changes });
    this.wish = name;
    if (!said) return;
    if (valuesIn(said.speech, texts.nickname.waits)?.name === name) said.confirms(changes);
    else said.isUnexpected();
  }

  /** Alexa's event arrives a little later, and sometimes twice. */
  private link(): Promise<void> {
    const accessToken = `${this.name}-${randomUUID()}`;
    this.accessToken = accessToken;
    const { sender } = this;
    const at = Date.now();
    const report = async (): Promise<void> => {
      await sleep(Math.random() * LATEST_MS);
      await this.line.report(sender, { name: 'SkillAccountLinked', at, body: { accessToken } });
    };
    this.late.push(report());
    if (Math.random() < 0.2) this.late.push(report());
    return Promise.resolve();
  }

  /** Erases the account. Enabled again, the skill sees another Alexa user. */
  private async disable(): Promise<void> {
    const { userId } = this;
    const body = { userInformationPersistenceStatus: 'NOT_PERSISTED' };
    const event = { name: 'SkillDisabled', at: Date.now(), body };
    const isDone = await this.line.report(
      { userId, accessToken: undefined },
      event,
      this.called(undefined),
    );
    if (!isDone) return;
    this.wish = undefined;
    this.accessToken = undefined;
    this.userId = newUserId();
  }

  private get sender(): Sender {
    return { userId: this.userId, accessToken: this.accessToken };
  }

  private say(sending: Sending): Promise<Said | undefined> {
    return this.line.say(this.sender, sending);
  }

  /** After these changes, no wish is left. */
  private confirm(said: Said, changes: Changes): void {
    said.confirms(changes);
    this.wish = undefined;
  }

  /** A nickname replaces a wish. */
  private called(name: string | undefined): Changes {
    return { [this.nicknameRegister]: name, [this.wishRegister]: undefined };
  }

  /** Without a nickname, the skill uses the account's own name. */
  private named(name: string | undefined): Changes {
    return { [this.nicknameRegister]: name === this.name ? undefined : name };
  }

  private get wishRegister(): string {
    return `wish of ${this.name} as ${this.userId}`;
  }
}

/** Alexa transcribes speech in lower case. */
function callMeRequest(name: string) {
  return intentWith('CallMeIntent', { name: name.toLowerCase() });
}

function newUserId(): string {
  return `amzn1.ask.account.${randomUUID()}`;
}

/** @param options each with its weight */
function choose<Option>(options: readonly (readonly [number, Option])[]): Option {
  let left = Math.random() * options.reduce((sum, [weight]) => sum + weight, 0);
  const chosen = options.find(([weight]) => (left -= weight) < 0) ?? options[0];
  if (!chosen) throw new RangeError('There is nothing to choose from.');
  return chosen[1];
}
