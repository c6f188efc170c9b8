import { BaseComponent, BaseOutput, Jovo, JovoProxy } from '@jovotech/framework';
import { stepAside } from './stepAside';

/** The members of `JovoProxy`, sorted. */
const PARTS_OF_A_PROXY =
  '$component,constructor,overwritePropertiesToPropagateChangesToJovo,toJSON';

/** Properties that aren't forwarded to the request. */
const OWN_PROPERTIES: readonly string[] = ['constructor', '$component', 'jovo', 'options'];

const BASES = [BaseComponent, BaseOutput];

/** Replaces `JovoProxy` between Jovo's base classes and the request. */
class SharedProxy {
  constructor(readonly jovo: Jovo) {
    const members = Object.keys(jovo).length;
    if (forwarded.get(jovo) === members) return;
    forwarded.set(jovo, members);
    // Platforms extend Jovo's prototype, and plugins extend requests.
    forward(Jovo.prototype);
    forward(jovo);
  }
}

/** How many members each request had when they were forwarded: plugins may add some at any time. */
const forwarded = new WeakMap<Jovo, number>();

/**
 * Makes Jovo's components and outputs share their accessors. They act as proxies of the request: each
 * of them constructs another request, then redefines its forty properties to forward to the original.
 *
 * Saves 0.05 ms per request, and garbage that takes up to 3 ms to collect.
 */
export function shareAccessors(): void {
  if (BASES.every((base) => Object.getPrototypeOf(base) === SharedProxy)) return;
  if (!isAsExpected())
    return stepAside('shareAccessors', 'Each output copies the request: 0.05 ms.');

  // Inherits everything from Jovo's proxy except what its constructor does.
  Object.setPrototypeOf(SharedProxy, JovoProxy);
  Object.setPrototypeOf(SharedProxy.prototype, JovoProxy.prototype);
  for (const base of BASES) {
    Object.setPrototypeOf(base, SharedProxy);
    Object.setPrototypeOf(base.prototype, SharedProxy.prototype);
  }
  // Jovo's proxy hides this method, which would pass its arguments on as an array.
  Reflect.deleteProperty(BaseComponent.prototype, '$resolve');
}

function isAsExpected(): boolean {
  return (
    BASES.every((base) => Object.getPrototypeOf(base) === JovoProxy) &&
    Object.getOwnPropertyNames(JovoProxy.prototype).sort().join() === PARTS_OF_A_PROXY
  );
}

/** Forwards every member of the request through the proxy. */
function forward(request: object): void {
  for (const name of Object.getOwnPropertyNames(request)) {
    if (Object.hasOwn(SharedProxy.prototype, name) || OWN_PROPERTIES.includes(name)) continue;
    Object.defineProperty(SharedProxy.prototype, name, {
      get(this: Representative): unknown {
        const value = this.jovo[name];
        return typeof value === 'function' ? (value.bind(this.jovo) as unknown) : value;
      },
      set(this: Representative, value: unknown) {
        this.jovo[name] = value;
      },
    });
  }
}

type Representative = { readonly jovo: Record<string, unknown> };
