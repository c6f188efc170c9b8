import type { Person } from 'ask-sdk-model';
import type { AccountLinking } from '../skillBuild/accountLinking';
import type { Link } from '../linking/AccountLinker';
import type { AlexaApp } from './AlexaApp';
import { newPersonId } from './identity';
import { type SpeakerName, speakerNames } from './speakers';

/** The people, and their links. */
export interface HouseholdMemory {
  readonly speaking?: SpeakerName | undefined;
  readonly personIds: Readonly<Record<SpeakerName, string>>;
  /** The link of the Alexa user. */
  readonly user?: Link | undefined;
  readonly persons: Readonly<Partial<Record<SpeakerName, Link>>>;
}

/**
 * The people at the device, each with a link of their own: the Alexa user, who stands for everyone, and
 * those whom Alexa recognizes.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/personalization-and-account-linking.html
 */
export class Household {
  /** Who is speaking. Undefined if Alexa recognizes nobody. */
  speaking: SpeakerName | undefined;
  /** Links the account of the Alexa user. */
  readonly user: AlexaApp;
  private readonly persons: ReadonlyMap<SpeakerName, AlexaApp>;
  private personIds = newPersonIds();

  /** @param appOf creates the Alexa app of a person, or of the Alexa user */
  constructor(appOf: (name: SpeakerName | undefined) => AlexaApp) {
    this.user = appOf(undefined);
    this.persons = new Map(speakerNames.map((name) => [name, appOf(name)]));
  }

  /** The Alexa app of the person who is speaking, or else of the Alexa user. */
  get app(): AlexaApp {
    return (this.speaking && this.persons.get(this.speaking)) ?? this.user;
  }

  /** The ID of the recognized speaker. Undefined if Alexa recognizes nobody. */
  get personId(): string | undefined {
    return this.speaking && this.personIds[this.speaking];
  }

  /**
   * Returns the Alexa app that started a sign-in, even if someone else is speaking by now. For an unknown
   * state, it returns that of the speaker.
   *
   * @param state the state of the sign-in
   */
  appThatBegan(state: string | null): AlexaApp {
    return this.apps.find(({ linker }) => linker.isPending(state ?? '')) ?? this.app;
  }

  /** Returns the recognized speaker, with a fresh access token. Undefined if there is none. */
  async person(): Promise<Person | undefined> {
    const { personId } = this;
    if (personId === undefined) return undefined;
    const accessToken = await this.app.accessToken();
    return accessToken === undefined ? { personId } : { personId, accessToken };
  }

  /** Replaces the configuration of the linking. The links and pending sign-ins stay. */
  configure(accountLinking: AccountLinking): void {
    for (const { linker } of this.apps) linker.configure(accountLinking);
  }

  /**
   * Removes all links, as when the user disables the skill.
   *
   * @param isDataKept whether the person IDs stay
   */
  reset(isDataKept: boolean): void {
    for (const { linker } of this.apps) linker.unlink();
    if (!isDataKept) this.personIds = newPersonIds();
  }

  /** Refreshes every access token. Links that can't be refreshed stay as they are. */
  async renewTokens(): Promise<void> {
    for (const { linker } of this.apps) await linker.renew();
  }

  /** Lets every access token expire now. */
  expireTokens(): void {
    for (const { linker } of this.apps) linker.expire();
  }

  /** What to keep for a restart. */
  get memory(): HouseholdMemory {
    const { speaking, personIds, user } = this;
    const links = [...this.persons].map(([name, { linker }]) => [name, linker.link] as const);
    return {
      speaking,
      personIds,
      user: user.linker.link,
      persons: Object.fromEntries(links),
    };
  }

  /** Takes over the people and links from before a restart. */
  restore({ speaking, personIds, user, persons }: HouseholdMemory): void {
    this.speaking = speaking;
    this.personIds = personIds;
    this.user.linker.restore(user);
    for (const [name, { linker }] of this.persons) linker.restore(persons[name]);
  }

  private get apps(): AlexaApp[] {
    return [this.user, ...this.persons.values()];
  }
}

function newPersonIds(): Readonly<Record<SpeakerName, string>> {
  return { Kim: newPersonId(), Robin: newPersonId() };
}
