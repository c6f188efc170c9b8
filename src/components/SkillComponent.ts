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
 * Base class of components that need the user's account.
 *
 * The decorator makes TypeScript emit the constructor's parameter types, which Jovo uses for dependency
 * injection. Without it, subclasses would silently get `undefined`.
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

  /** Narrows Jovo's `$send`, which lets you omit required options. */
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

  /** Tells the user why the account isn't available, and what to do. */
  protected tellProblem(problem: AccountProblem): Promise<void> {
    return this.$send(AccountProblemOutput, { problem });
  }
}

/** Options are optional if all of their properties are. */
type OptionsOf<OUTPUT extends BaseOutput> =
  Record<string, never> extends OUTPUT['options']
    ? [options?: OUTPUT['options']]
    : [options: OUTPUT['options']];
