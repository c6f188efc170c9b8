import {
  BaseComponent,
  BaseOutput,
  type Jovo,
  JovoProxy,
  type OutputTemplate,
} from '@jovotech/framework';
import type * as Framework from '@jovotech/framework';
import { type Alexa, AlexaPlatform, LinkAccountCardOutput } from '@jovotech/platform-alexa';
import { createApp } from '../../../src/app';
import { ConversationComponent } from '../../../src/components/ConversationComponent';
import type * as Tricks from '../../../src/jovo/shareAccessors';
import type * as Log from '../../../src/logging/log';
import { shareAccessors } from '../../../src/jovo/shareAccessors';
import { envelope } from '../../support/envelope';
import { Exchange } from '../../support/Exchange';

class One extends BaseComponent {}

class OneOutput extends BaseOutput {
  override getDefaultOptions(): OutputTemplate {
    return { message: 'Hello', listen: true };
  }

  override build(): OutputTemplate {
    return this.options;
  }
}

describe('A component that shares its accessors with the others', () => {
  let jovo: Alexa;

  beforeEach(async () => {
    const app = createApp({ auth0Url: 'http://127.0.0.1:9' });
    await app.initialize();
    const asked = new Promise<Jovo>((resolve) => {
      jest.spyOn(ConversationComponent.prototype, 'UNHANDLED').mockImplementation(function (
        this: ConversationComponent,
      ) {
        resolve(this.jovo);
        return Promise.resolve();
      });
    });
    await app.handle(new Exchange(envelope({ request: { type: 'Unknown' } })));
    jovo = (await asked) as Alexa;
  });

  test('has everything that one of Jovo has, with the same values', () => {
    const shared = new One(jovo, undefined) as unknown as Record<string, unknown>;
    const jovos = new JovoProxy(jovo) as unknown as Record<string, unknown>;
    const names = Object.getOwnPropertyNames(jovos).filter((name) => name !== 'jovo');
    expect(names.length).toBeGreaterThan(30);
    for (const name of names) {
      if (typeof jovos[name] === 'function') expect(typeof shared[name]).toBe('function');
      else expect([name, shared[name]]).toEqual([name, jovos[name]]);
    }
    expect(shared.$component).toEqual({ ...(jovos.$component as object), config: {} });
    expect(shared.$alexa).toBe(jovo);
  });

  test('changes the request, and calls its methods', async () => {
    const component = new One(jovo, undefined);
    component.$data = { a: 1 };
    expect(jovo.$data).toBe(component.$data);
    await component.$send({ message: 'Hello' });
    expect(jovo.$output.at(-1)).toEqual({ message: 'Hello' });
    const resolve = jest.spyOn(jovo, '$resolve').mockResolvedValue();
    await component.$resolve('yes', 'Captain', 42);
    expect(resolve).toHaveBeenCalledWith('yes', 'Captain', 42);
  });

  test('has what a plugin adds to a request', () => {
    Object.assign(jovo, { $weather: 'rain' });
    expect(new One(jovo, undefined)).toHaveProperty('$weather', 'rain');
  });

  test("is an instance of Jovo's class for every caller", () => {
    expect(new One(jovo, undefined)).toBeInstanceOf(JovoProxy);
    expect(BaseOutput.prototype).toBeInstanceOf(JovoProxy);
  });

  test('has the options it is made with, and an output has defaults', () => {
    expect(new One(jovo, { config: { a: 1 } }).$component.config).toEqual({ a: 1 });
    expect(new OneOutput(jovo, undefined).build()).toEqual({ message: 'Hello', listen: true });
    expect(new OneOutput(jovo, { listen: false }).build()).toEqual({
      message: 'Hello',
      listen: false,
    });
  });

  test('does not construct the request again, and neither does an output of Jovo itself', () => {
    const built = jest.spyOn(AlexaPlatform.prototype, 'createUserInstance');
    new One(jovo, undefined);
    new LinkAccountCardOutput(jovo, { message: 'Hello' });
    expect(built).not.toHaveBeenCalled();
    new JovoProxy(jovo);
    expect(built).toHaveBeenCalledTimes(1);
  });

  test('stays the same when the optimization is applied again', () => {
    const before = [BaseComponent, BaseOutput].map((base): unknown => Object.getPrototypeOf(base));
    shareAccessors();
    expect([BaseComponent, BaseOutput].map((base): unknown => Object.getPrototypeOf(base))).toEqual(
      before,
    );
  });

  test('is created by Jovo, which is logged once, if Jovo has changed', () => {
    jest.isolateModules(() => {
      const framework = jest.requireActual<typeof Framework>('@jovotech/framework');
      Object.assign(framework.JovoProxy.prototype, { $new: () => undefined });
      const tricks = jest.requireActual<typeof Tricks>('../../../src/jovo/shareAccessors');
      const { log } = jest.requireActual<typeof Log>('../../../src/logging/log');
      const warn = jest.spyOn(log, 'warn').mockReturnValue();
      tricks.shareAccessors();
      tricks.shareAccessors();
      expect(warn).toHaveBeenCalledTimes(1);
      expect(warn.mock.calls[0]?.[0]).toMatchObject({ trick: 'shareAccessors' });
      for (const base of [framework.BaseComponent, framework.BaseOutput]) {
        expect(Object.getPrototypeOf(base)).toBe(framework.JovoProxy);
      }
    });
  });
});
