import {
  BaseComponent,
  Component,
  ComponentTree,
  Intents,
  MetadataStorage,
} from '@jovotech/framework';
import { rememberHandlers } from '../../../src/jovo/rememberHandlers';

@Component()
class Known extends BaseComponent {
  @Intents(['HelloIntent', { name: 'ByeIntent', global: true }])
  greet(): void {}

  LAUNCH(): void {}
}

@Component()
class Unknown extends BaseComponent {
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

  test('are the same when they are remembered', () => {
    const before = describeHandlers(Known);
    rememberHandlers(new ComponentTree(Known));
    expect(describeHandlers(Known)).toEqual(before);
    expect(storage.getMergedHandlerMetadataOfComponent(Known)).toBe(
      storage.getMergedHandlerMetadataOfComponent(Known),
    );
  });

  test('cannot be changed then', () => {
    rememberHandlers(new ComponentTree(Known));
    const [handler] = storage.getMergedHandlerMetadataOfComponent(Known);
    expect(() => Object.assign(handler ?? {}, { options: {} })).toThrow(TypeError);
    expect(() => handler?.intentNames.push('OtherIntent')).toThrow(TypeError);
  });

  test('are looked up as ever when the component is not known', () => {
    rememberHandlers(new ComponentTree(Known));
    const handlers = storage.getMergedHandlerMetadataOfComponent(Unknown);
    expect(handlers.map(({ propertyKey }) => propertyKey)).toEqual(['LAUNCH']);
    expect(handlers).not.toBe(storage.getMergedHandlerMetadataOfComponent(Unknown));
  });
});
