import {
  BaseComponent,
  type BaseOutput,
  type ComponentData,
  type ComponentOptions,
  Injectable,
  Jovo,
  type OutputConstructor,
  type OutputOptions,
  type OutputTemplate,
  type UnknownObject,
} from '@jovotech/framework';
import { AccountProblemOutput } from '../output/AccountProblemOutput';
import { type AccountProblem, AccountService } from '../services/AccountService';

/**
 * A component that can ask for the user's account.
 *
 * The decorator has TypeScript record what the constructor takes. Jovo injects by that, into
 * components that inherit the constructor, too; without it, they would silently get nothing.
 */
@Injectable()
export class SkillComponent<
  Data extends ComponentData = ComponentData,
  Config extends UnknownObject = UnknownObject,
  Events extends string = string,
> extends BaseComponent<Data, Config, Events> {
  constructor(
    jovo: Jovo,
    options: ComponentOptions<Config> | undefined,
    protected readonly account: AccountService,
  ) {
    super(jovo, options);
  }

  /** Jovo's own, but the options of an output have to be complete: Jovo's type lets any be missing. */
  override $send(output: OutputTemplate | OutputTemplate[] | string): Promise<void>;
  override $send<OUTPUT extends BaseOutput>(
    output: OutputConstructor<OUTPUT>,
    ...options: OptionsOf<OUTPUT>
  ): Promise<void>;
  override $send(
    output: OutputConstructor | OutputTemplate | OutputTemplate[] | string,
    options?: OutputOptions,
  ): Promise<void> {
    return super.$send(output as OutputConstructor, options);
  }

  /** Says why nothing is known about the account, and what to do. */
  protected tellProblem(problem: AccountProblem): Promise<void> {
    return this.$send(AccountProblemOutput, { problem });
  }
}

/** The options may be left out if none of them is needed. */
type OptionsOf<OUTPUT extends BaseOutput> =
  Record<string, never> extends OUTPUT['options']
    ? [options?: OUTPUT['options']]
    : [options: OUTPUT['options']];
