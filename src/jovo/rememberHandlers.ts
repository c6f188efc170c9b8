import { type BaseComponent, HandlerMetadata, MetadataStorage } from '@jovotech/framework';
import { deepFreeze } from './deepFreeze';
import { stepAside } from './stepAside';

type Component = Parameters<MetadataStorage['getMergedHandlerMetadataOfComponent']>[0];
type Handlers = HandlerMetadata<BaseComponent, keyof BaseComponent>[];

const remembered = new WeakMap<Component, Handlers>();

/**
 * Caches the handlers of each component. Jovo would collect and merge the decorators' metadata of every
 * component for each request.
 *
 * Saves 0.02 ms per request with this skill's nine components, and over 0.2 ms with thirty.
 */
export function rememberHandlers(): void {
  if (!isAsExpected()) {
    return stepAside('rememberHandlers', 'The handlers are collected for each request: 0.02 ms.');
  }
  Object.assign(MetadataStorage.getInstance(), {
    getMergedHandlerMetadataOfComponent(component: Component): Handlers {
      const known = remembered.get(component);
      if (known) return known;
      const handlers = handlersOf(component).map(withNames);
      remembered.set(component, handlers);
      return handlers;
    },
  });
}

function isAsExpected(): boolean {
  const { intentNames, globalIntentNames } = Object.getOwnPropertyDescriptors(
    HandlerMetadata.prototype,
  );
  return (
    Object.hasOwn(MetadataStorage.prototype, 'getMergedHandlerMetadataOfComponent') &&
    intentNames?.get !== undefined &&
    globalIntentNames?.get !== undefined
  );
}

/** Calls Jovo's original method. */
function handlersOf(component: Component): Handlers {
  const storage = MetadataStorage.getInstance();
  return MetadataStorage.prototype.getMergedHandlerMetadataOfComponent.call(storage, component);
}

/** Caches the intent names, which Jovo computes at each access. */
function withNames(handler: Handlers[number]): Handlers[number] {
  const { intentNames, globalIntentNames } = handler;
  Object.defineProperties(handler, {
    intentNames: { value: Object.freeze(intentNames) },
    globalIntentNames: { value: Object.freeze(globalIntentNames) },
  });
  return deepFreeze(handler);
}
