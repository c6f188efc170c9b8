import { readFileSync } from 'node:fs';

/** An operation of SMAPI, found for the method and the path of a request. */
export interface Operation {
  /** Amazon's name for it, such as `getVendorListV1`. */
  readonly name: string;
  /** What the path and the query say, such as `skillId`. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The definition of the request's body, if it has one. */
  readonly request: string | undefined;
  /** The definition of the body for each status; undefined for those without a body. */
  readonly responses: Readonly<Record<string, string | undefined>>;
}

interface Described {
  readonly 'x-operation-name': string;
  readonly parameters: readonly { readonly in: string; readonly schema?: Reference }[];
  readonly responses: Readonly<Record<string, { readonly schema?: Reference }>>;
}

interface Reference {
  readonly $ref: string;
}

type Methods = Readonly<Record<string, Described>>;

const { paths } = JSON.parse(
  readFileSync(require.resolve('ask-smapi-model/spec.json'), 'utf8'),
) as { readonly paths: Readonly<Record<string, Methods>> };

/** Fixed paths first: `/v1/skills/imports` is not the skill named `imports`. */
const templates = Object.entries(paths).sort(
  ([one], [other]) => one.split('{').length - other.split('{').length,
);

/**
 * Finds the operation that a request asks for, in Amazon's own description of SMAPI.
 *
 * @returns undefined if Amazon doesn't describe the operation
 */
export function operationFor(method: string, url: string): Operation | undefined {
  const { pathname: path, searchParams } = new URL(url, 'http://smapi.test');
  for (const [template, methods] of templates) {
    const parameters = parametersIn(path, template);
    const described = parameters && methods[method.toLowerCase()];
    if (!described) continue;
    const body = described.parameters.find((parameter) => parameter.in === 'body');
    return {
      name: described['x-operation-name'],
      parameters: { ...Object.fromEntries(searchParams), ...parameters },
      request: definitionOf(body?.schema),
      responses: Object.fromEntries(
        Object.entries(described.responses).map(([status, { schema }]) => [
          status,
          definitionOf(schema),
        ]),
      ),
    };
  }
  return undefined;
}

/**
 * Returns the request that a command of the ASK CLI makes.
 *
 * @param command such as `get-vendor-list`
 * @param options the values of its options
 * @returns `rest` has the options that aren't in the path
 */
export function requestFor(
  command: string,
  options: Readonly<Record<string, string>>,
): { readonly method: string; readonly path: string; readonly rest: Record<string, string> } {
  for (const [template, methods] of templates) {
    const found = Object.entries(methods).find(
      ([, { 'x-operation-name': name }]) => kebabCase(name.replace(/V\d$/, '')) === command,
    );
    if (!found) continue;
    const rest = { ...options };
    const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const option = kebabCase(name.replace(/V\d$/, ''));
      delete rest[option];
      return options[option] ?? '';
    });
    return { method: found[0].toUpperCase(), path, rest };
  }
  throw new Error(`The ASK CLI has no command ${command}.`);
}

function kebabCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function parametersIn(path: string, template: string): Record<string, string> | undefined {
  const pattern = template.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return new RegExp(`^${pattern}$`).exec(path)?.groups ?? (path === template ? {} : undefined);
}

function definitionOf(schema?: Reference): string | undefined {
  return schema?.$ref.replace('#/definitions/', '');
}
