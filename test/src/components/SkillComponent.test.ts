import {
  BaseComponent,
  Component,
  type ComponentConstructor,
  type ComponentOptions,
  DependencyInjector,
  type Jovo,
  type UnknownObject,
} from '@jovotech/framework';
import { tidyEnvelope } from '../../../src/alexa/envelope';
import { createApp } from '../../../src/app';
import { SkillComponent } from '../../../src/components/SkillComponent';
import { AccountService } from '../../../src/services/AccountService';
import { envelope } from '../../support/envelope';
import { Exchange } from '../../support/Exchange';

describe('A component', () => {
  const app = createApp({ auth0Url: 'http://127.0.0.1:9' });
  let jovo: Jovo;

  beforeAll(async () => {
    app.hook('request.start', (request) => void (jovo = request));
    await app.initialize();
    await app.handle(new Exchange(tidyEnvelope(envelope())));
  });

  async function accountIn(component: unknown): Promise<unknown> {
    const constructor = component as ComponentConstructor<BaseComponent>;
    const instance = await DependencyInjector.instantiateClass(jovo, constructor, jovo, undefined);
    return (instance as { account?: unknown }).account;
  }

  const components = [...app.componentTree].map(({ metadata: { target } }) => target);
  test.each(components.map((component) => [component.name, component] as const))(
    '%s gets the account of the user, by inheritance',
    async (_name, component) => {
      expect(component.prototype).toBeInstanceOf(SkillComponent);
      expect(await accountIn(component)).toBeInstanceOf(AccountService);
    },
  );

  test('would silently get nothing from a base without a decorator', async () => {
    class Undecorated extends BaseComponent {
      constructor(
        jovo: Jovo,
        options: ComponentOptions<UnknownObject> | undefined,
        readonly account: AccountService,
      ) {
        super(jovo, options);
      }
    }
    @Component()
    class Heir extends Undecorated {}
    expect(await accountIn(Heir)).toBeUndefined();
  });
});
