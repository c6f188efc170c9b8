import {
  type App,
  BaseComponent,
  Component,
  type ComponentConstructor,
  Global,
  Intents,
  type Jovo,
} from '@jovotech/framework';
import { createApp } from '../../src/app';
import { AccountService } from '../../src/services/AccountService';
import { GrantRevoker } from '../../src/services/grants/GrantRevoker';
import { MemoryService } from '../../src/services/memory/MemoryService';
import { ProfileService } from '../../src/services/profile/ProfileService';
import { AccountStore } from '../../src/store/AccountStore';
import { auth0Url } from '../contestants/environment';
import { requestOf } from './requests';

/** The size of the skill. */
export interface Size {
  /** Languages with this many texts each. */
  readonly languages: number;
  /** Components beside the skill's own. */
  readonly components: number;
  /** Users whose profile is known. */
  readonly users: number;
}

const TEXTS = 100;

/** This skill, enlarged through the public APIs of Jovo and of its own services. */
export async function growSkill({ languages, components, users }: Size): Promise<App> {
  const skill = createApp({ auth0Url });
  const resources = Object.fromEntries(
    Array.from({ length: languages }, (_, number) => [
      `x${number}`,
      { translation: texts(number) },
    ]),
  );
  const profiles = await knowing(users);
  skill.configure({
    i18n: { resources },
    providers: [{ provide: AccountService, useFactory: accountsOf(profiles) }],
    components: Array.from({ length: components }, (_, number) => componentOf(number)),
  });
  // Jovo has already created its i18next from the earlier configuration.
  skill.i18n.config = { ...skill.i18n.config, resources: skill.config.i18n?.resources ?? {} };
  await skill.initialize();
  return skill;
}

function texts(language: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: TEXTS }, (_, text) => [
      `text${text}`,
      `A text of some length, number ${text}, in the language ${language}, for {{name}}.`,
    ]),
  );
}

/** A component with three intents. Jovo treats the names of global handlers as intents, too. */
function componentOf(number: number): ComponentConstructor {
  class Extra extends BaseComponent {
    @Intents([`First${number}Intent`])
    [`first${number}`](): Promise<void> {
      return this.$send('first');
    }

    @Intents([`Second${number}Intent`])
    [`second${number}`](): Promise<void> {
      return this.$send('second');
    }

    @Intents([`Third${number}Intent`])
    [`third${number}`](): Promise<void> {
      return this.$send('third');
    }
  }
  Component({ name: `Extra${number}` })(Extra);
  Global()(Extra);
  return Extra;
}

/** The account of the user who speaks, from a profile service. */
function accountsOf(profiles: ProfileService): (jovo: Jovo) => AccountService {
  const store = new AccountStore();
  const grants = new GrantRevoker();
  return ({ $alexa }) => {
    const request = $alexa?.$request ?? {};
    return new AccountService(request, profiles, grants, new MemoryService(request, store));
  };
}

/** A profile service that has already looked up this many users. It may evict some. */
async function knowing(users: number): Promise<ProfileService> {
  const profiles = new ProfileService({
    fetchProfile: (name) => Promise.resolve({ sub: `auth0|${name}`, given_name: name, name }),
  });
  for (let user = users - 1; user >= 0; user--) {
    const { accessToken } = requestOf('linked', user).context.System.user;
    await profiles.findProfile(accessToken ?? '');
  }
  return profiles;
}
