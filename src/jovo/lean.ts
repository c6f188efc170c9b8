import {
  BaseComponent,
  BaseOutput,
  Jovo,
  JovoProxy,
  type UnknownObject,
} from '@jovotech/framework';

/** What `JovoProxy` consists of. */
const PARTS_OF_A_PROXY = [
  '$component',
  'constructor',
  'overwritePropertiesToPropagateChangesToJovo',
  'toJSON',
];

/** These differ from the request's, or are the way to it. */
const OWN_PROPERTIES: readonly string[] = ['constructor', '$component', 'jovo', 'options'];

/** Jovo's base of components, without a copy of the request in each. */
export const LeanComponent = lean(BaseComponent);

/** Jovo's base of outputs, without a copy of the request in each. */
export const LeanOutput = lean(BaseOutput);

/**
 * Jovo's components and outputs seem to be the request that they belong to. Each of them builds the
 * request once more, and then has each of its forty properties lead to the original: 0.05 ms a
 * request, and so much garbage that collecting it takes 3 ms now and then. Those made here lead to
 * the original by accessors that they share.
 *
 * @param base Jovo's base
 * @returns another base; the same, if a version of Jovo has made something else of it
 */
function lean<Base extends typeof BaseComponent | typeof BaseOutput>(base: Base): Base {
  const names = Object.getOwnPropertyNames(JovoProxy.prototype).sort();
  const isKnown =
    Object.getPrototypeOf(base) === JovoProxy && names.join() === PARTS_OF_A_PROXY.join();
  if (!isKnown) return base;

  class Lean {
    readonly options: UnknownObject | undefined;
    /** An output has them. */
    declare getDefaultOptions?: () => UnknownObject;

    constructor(
      readonly jovo: Jovo,
      options?: UnknownObject,
    ) {
      // A platform adds to Jovo's prototype, and a plugin to a request, whatever it likes.
      leadTo(Jovo.prototype, Lean.prototype);
      leadTo(jovo, Lean.prototype);
      const defaults = this.getDefaultOptions?.();
      this.options = defaults ? { ...defaults, ...options } : options;
    }
  }
  // It inherits all that the base has, but not what the base does when one is made.
  Object.setPrototypeOf(Lean, base);
  Object.setPrototypeOf(Lean.prototype, base.prototype as object);
  return Lean as unknown as Base;
}

/** Sees to it that whatever a request has can be had by way of its representatives. */
function leadTo(jovo: object, representative: object): void {
  for (const name of Object.getOwnPropertyNames(jovo)) {
    if (Object.hasOwn(representative, name) || OWN_PROPERTIES.includes(name)) continue;
    const isMethod = typeof Object.getOwnPropertyDescriptor(jovo, name)?.value === 'function';
    Object.defineProperty(representative, name, isMethod ? methodOf(name) : propertyOf(name));
  }
}

type Representative = { readonly jovo: Record<string, unknown> };

function methodOf(name: string): PropertyDescriptor & ThisType<Representative> {
  return {
    value(...values: unknown[]) {
      return (this.jovo as Record<string, (...values: unknown[]) => unknown>)[name]?.(...values);
    },
  };
}

function propertyOf(name: string): PropertyDescriptor & ThisType<Representative> {
  return {
    get() {
      return this.jovo[name];
    },
    set(value: unknown) {
      this.jovo[name] = value;
    },
  };
}
