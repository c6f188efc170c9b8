import { evaluate, type Scope } from './evaluate';
import type { Viewport } from './viewports';

/** A JSON object. */
type Json = Readonly<Record<string, unknown>>;

/** A component, evaluated: without bindings, resources, styles and layouts. */
export interface Node {
  readonly type: string;
  readonly properties: Json;
  readonly children: readonly Node[];
  /** What it sends when it's touched. Undefined if it sends nothing. */
  readonly sends: readonly unknown[] | undefined;
}

/** Properties that hold more of the document. */
const STRUCTURE: readonly string[] = ['type', 'when', 'item', 'items', 'data', 'style', 'onPress'];

const RESOURCES = ['colors', 'dimensions', 'numbers', 'strings', 'booleans'] as const;

/**
 * Evaluates an APL document, as far as this playground knows APL.
 *
 * @param document the document
 * @param data its data sources
 * @param viewport the screen
 * @throws {ExpressionError} if it uses an expression that isn't known
 * @see https://developer.amazon.com/docs/alexa/alexa-presentation-language/apl-document.html
 */
export function inflate(document: unknown, data: unknown, viewport: Viewport): Node | undefined {
  const { resources, mainTemplate, ...rest } = objectOf(document);
  const environment = {
    viewport,
    environment: { lang: 'en-US' },
    ...resourcesFor(resources, viewport),
  };
  const template = objectOf(mainTemplate);
  const [payload = 'payload'] = listOf(template.parameters).map(String);
  const scope = { ...environment, [payload]: data };
  const inflater = new Inflater(objectOf(rest.layouts), objectOf(rest.styles));
  return inflater.children(template, scope)[0];
}

/** Returns the resources by name. Later ones replace earlier ones. */
function resourcesFor(resources: unknown, viewport: Viewport): Scope {
  let scope: Scope = { viewport };
  for (const block of listOf(resources).map(objectOf)) {
    if (!isWanted(block, scope)) continue;
    for (const kind of RESOURCES) {
      for (const [name, value] of Object.entries(objectOf(block[kind]))) {
        scope = { ...scope, [`@${name}`]: evaluate(value, scope) };
      }
    }
  }
  return scope;
}

class Inflater {
  constructor(
    private readonly layouts: Json,
    private readonly styles: Json,
  ) {}

  /** Evaluates what is inside a component: each item, or an item for each datum. */
  children(parent: Json, scope: Scope): Node[] {
    const items = listOf(parent.items ?? parent.item).map(objectOf);
    const data = evaluate(parent.data, scope);
    if (!Array.isArray(data)) return items.flatMap((item) => this.component(item, scope));
    return data.flatMap((datum: unknown, index) => {
      const inner = { ...scope, data: datum, index, length: data.length };
      // The first item that fits is used.
      const item = items.find((candidate) => isWanted(candidate, inner));
      return item ? this.component(item, inner) : [];
    });
  }

  private component(item: Json, scope: Scope): Node[] {
    if (!isWanted(item, scope)) return [];
    const type = String(item.type);
    const properties = this.properties(item, scope);
    if (Object.hasOwn(this.layouts, type)) {
      const layout = objectOf(this.layouts[type]);
      const parameters = listOf(layout.parameters).map((name) => [
        String(name),
        properties[String(name)],
      ]);
      return this.children(layout, { ...scope, ...(Object.fromEntries(parameters) as Scope) });
    }
    const [command] = listOf(item.onPress).map(objectOf);
    const sends = command?.type === 'SendEvent' ? listOf(command.arguments) : undefined;
    return [
      {
        type,
        properties,
        children: this.children(item, scope),
        sends: sends?.map((argument) => evaluate(argument, scope)),
      },
    ];
  }

  /** Returns a component's properties. Its own replace those of its style. */
  private properties(item: Json, scope: Scope): Json {
    const style = objectOf(this.styles[String(evaluate(item.style, scope))]);
    const styled = listOf(style.values)
      .map(objectOf)
      .filter((values) => isWanted(values, scope));
    const all: Json = Object.assign({}, ...styled, item) as Json;
    const entries = Object.entries(all)
      .filter(([name]) => !STRUCTURE.includes(name))
      .map(([name, value]) => [name, evaluate(value, scope)] as const);
    return Object.fromEntries(entries);
  }
}

function isWanted({ when = true }: Json, scope: Scope): boolean {
  return Boolean(evaluate(when, scope));
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : {};
}

/** APL takes a single value for a list of one. */
function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}
