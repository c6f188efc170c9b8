import {
  Component,
  type ComponentOptions,
  Global,
  Jovo,
  Types,
  type UnknownObject,
} from '@jovotech/framework';
import { UnfinishedEventError } from '../alexa/UnfinishedEventError';
import { LeanComponent } from '../jovo/lean';
import { log } from '../logging/log';
import { requestIdOf } from '../logging/requestId';
import { AccountService } from '../services/AccountService';
import { GrantRevoker } from '../services/grants/GrantRevoker';
import { MemoryService } from '../services/memory/MemoryService';
import { NotAnIntent } from './NotAnIntent';

/**
 * News from the Alexa app about the life of a link. Nobody hears an answer. The news can come twice,
 * late, and in any order.
 *
 * @see https://developer.amazon.com/docs/alexa/smapi/skill-events-in-alexa-skills.html
 */
@Global()
@Component()
export class SkillEventComponent extends LeanComponent {
  constructor(
    jovo: Jovo,
    options: ComponentOptions<UnknownObject> | undefined,
    private readonly account: AccountService,
    private readonly memory: MemoryService,
    private readonly grants: GrantRevoker,
  ) {
    super(jovo, options);
  }

  /** Whoever has linked their account is known from then on. If not, their next words tell. */
  @NotAnIntent()
  @Types('AlexaSkillEvent.SkillAccountLinked')
  async noteLink(): Promise<void> {
    return this.account.noteLink();
  }

  /** Whoever disables the skill is forgotten, unless Alexa says that they may come back. */
  @NotAnIntent()
  @Types('AlexaSkillEvent.SkillDisabled')
  async forgetAlexaUser(): Promise<void> {
    const requestId = requestIdOf(this);
    if (this.persistenceStatus === 'PERSISTED') {
      log.info({ requestId }, 'the skill was disabled, and the data is kept');
      return;
    }
    if (!this.memory.remembers) {
      log.info({ requestId }, 'the skill was disabled, and nothing was stored');
      return this.grants.leave(requestId);
    }
    const subs = await this.memory.forgetAlexaUser();
    if (!subs) throw new UnfinishedEventError('The data of an Alexa user could not be erased.');
    log.info(
      { requestId, accounts: subs.length },
      'the skill was disabled, and the data is erased',
    );
    if (subs.length === 0) return;
    // Alexa tries again if this fails, and the store still knows whose grants they are.
    const isRevoked = await this.grants.revoke(subs, requestId);
    if (!isRevoked) throw new UnfinishedEventError('A grant at Auth0 could not be revoked.');
    await this.memory.dropRevocation();
  }

  private get persistenceStatus(): unknown {
    const { body } = (this.$alexa?.$request.request ?? {}) as {
      readonly body?: { readonly userInformationPersistenceStatus?: unknown };
    };
    return body?.userInformationPersistenceStatus;
  }
}
