import {
  BaseComponent,
  Component,
  HandlerMetadata,
  Intents,
  MetadataStorage,
} from '@jovotech/framework';
import { rememberHandlers } from '../../../src/jovo/rememberHandlers';
import { loggedLines } from '../../support/capturedLog';

@Component()
class Known extends BaseComponent {
  @Intents(['HelloIntent', { name: 'ByeIntent', global: true }])
  greet(): void {}

  LAUNCH(): void {}
}

@Component()
class Other extends BaseComponent {
  LAUNCH(): void {}
}

describe('The handlers of a component', () => {
  const storage = MetadataStorage.getInstance();
  const describeHandlers = (component: typeof Known): unknown =>
    storage
      .getMergedHandlerMetadataOfComponent(component)
      .map(({ target, propertyKey, options, intentNames, globalIntentNames }) => [
        target,
        propertyKey,
        options,
        intentNames,
        globalIntentNames,
      ]);

  test('are the same when they are cached', () => {
    const before = describeHandlers(Known);
    rememberHandlers();
    expect(describeHandlers(Known)).toEqual(before);
    expect(storage.getMergedHandlerMetadataOfComponent(Known)).toBe(
      storage.getMergedHandlerMetadataOfComponent(Known),
    );
  });

  test("can't be changed then", () => {
    rememberHandlers();
    const [handler] = storage.getMergedHandlerMetadataOfComponent(Known);
    expect(() => Object.assign(handler ?? {}, { options: {} })).toThrow(TypeError);
    expect(() => handler?.intentNames.push('OtherIntent')).toThrow(TypeError);
  });

  test('are cached for each component separately', () => {
    rememberHandlers();
    const handlers = storage.getMergedHandlerMetadataOfComponent(Other);
    expect(handlers.map(({ propertyKey }) => propertyKey)).toEqual(['LAUNCH']);
  });

  test('stay the same when the optimization is applied again', () => {
    rememberHandlers();
    const before = storage.getMergedHandlerMetadataOfComponent(Known);
    rememberHandlers();
    expect(storage.getMergedHandlerMetadataOfComponent(Known)).toBe(before);
  });

  test('are looked up as usual, which is logged once, if Jovo describes handlers differently', () => {
    Reflect.deleteProperty(storage, 'getMergedHandlerMetadataOfComponent');
    const names = Object.getOwnPropertyDescriptor(HandlerMetadata.prototype, 'intentNames');
    Object.defineProperty(HandlerMetadata.prototype, 'intentNames', {
      value: [],
      configurable: true,
    });
    try {
      rememberHandlers();
      rememberHandlers();
    } finally {
      Object.defineProperty(HandlerMetadata.prototype, 'intentNames', names ?? {});
    }
    expect(storage.getMergedHandlerMetadataOfComponent(Known)).not.toBe(
      storage.getMergedHandlerMetadataOfComponent(Known),
    );
    expect(loggedLines().filter(({ trick }) => trick === 'rememberHandlers')).toHaveLength(1);
  });
});
