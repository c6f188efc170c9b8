import { BaseComponent, BaseOutput, type Jovo, JovoProxy } from '@jovotech/framework';
import type * as Framework from '@jovotech/framework';
import type { Alexa } from '@jovotech/platform-alexa';
import { Skill } from '../../../src/app';
import { ConversationComponent } from '../../../src/components/ConversationComponent';
import type * as Lean from '../../../src/jovo/lean';
import { LeanComponent, LeanOutput } from '../../../src/jovo/lean';
import { LeanPlatform } from '../../../src/jovo/LeanPlatform';
import { LinkStatusOutput } from '../../../src/output/LinkStatusOutput';
import { envelope } from '../../support/envelope';
import { Exchange } from './support/Exchange';

/** What Jovo's own way would make of the same. */
class JovosComponent extends BaseComponent {}

class LeanOne extends LeanComponent {}

describe('A component that is no copy of the request', () => {
  let jovo: Alexa;

  beforeEach(async () => {
    const skill = new Skill({ auth0Url: 'http://127.0.0.1:9' });
    await skill.initialize();
    const asked = new Promise<Jovo>((resolve) => {
      jest.spyOn(ConversationComponent.prototype, 'UNHANDLED').mockImplementation(function (
        this: ConversationComponent,
      ) {
        resolve(this.jovo);
        return Promise.resolve();
      });
    });
    await skill.handle(new Exchange(envelope({ request: { type: 'Unknown' } })));
    jovo = (await asked) as Alexa;
  });

  test('has all that one of Jovo has, with the same values', () => {
    const lean = new LeanOne(jovo, undefined) as unknown as Record<string, unknown>;
    const jovos = new JovosComponent(jovo, undefined) as unknown as Record<string, unknown>;
    const names = Object.getOwnPropertyNames(jovos).filter((name) => name !== 'jovo');
    expect(names.length).toBeGreaterThan(30);
    for (const name of names) {
      if (typeof jovos[name] === 'function') expect(typeof lean[name]).toBe('function');
      else expect([name, lean[name]]).toEqual([name, jovos[name]]);
    }
    expect(lean.$component).toEqual(jovos.$component);
    expect(lean.$alexa).toBe(jovo);
  });

  test('changes the request, and calls its methods', async () => {
    const component = new LeanOne(jovo, undefined);
    component.$data = { a: 1 };
    expect(jovo.$data).toBe(component.$data);
    await component.$send({ message: 'Hello' });
    expect(jovo.$output.at(-1)).toEqual({ message: 'Hello' });
  });

  test('has what a plugin adds to a request', () => {
    Object.assign(jovo, { $weather: 'rain' });
    expect(new LeanOne(jovo, undefined)).toHaveProperty('$weather', 'rain');
  });

  test('is one of Jovo for whoever asks', () => {
    expect(new LeanOne(jovo, undefined)).toBeInstanceOf(BaseComponent);
    expect(LeanComponent.prototype).toBeInstanceOf(JovoProxy);
    expect(LeanOutput.prototype).toBeInstanceOf(BaseOutput);
  });

  test('has the options it is made with, and an output has defaults', () => {
    expect(new LeanOne(jovo, { config: { a: 1 } }).$component.config).toEqual({ a: 1 });
    expect(new LinkStatusOutput(jovo, undefined).options).toEqual({ confirmed: true });
    expect(new LinkStatusOutput(jovo, { name: 'Ada' }).options).toEqual({
      confirmed: true,
      name: 'Ada',
    });
  });

  test('is made in the way of Jovo if its way is not what it used to be', () => {
    jest.isolateModules(() => {
      const jovo = jest.requireActual<typeof Framework>('@jovotech/framework');
      Object.assign(jovo.JovoProxy.prototype, { $new: () => undefined });
      const { LeanComponent, LeanOutput } =
        jest.requireActual<typeof Lean>('../../../src/jovo/lean');
      expect(LeanComponent).toBe(jovo.BaseComponent);
      expect(LeanOutput).toBe(jovo.BaseOutput);
    });
  });

  test('does not build the request again', () => {
    const built = jest.spyOn(LeanPlatform.prototype, 'createRequestInstance');
    new LeanOne(jovo, undefined);
    expect(built).not.toHaveBeenCalled();
  });
});
