import Ajv from 'ajv/dist/2019';
import { readFileSync } from 'node:fs';

/** A Swagger 2 schema: a JSON Schema with a discriminator, formats and `x-` keys. */
interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly format?: string;
  readonly discriminator?: string;
  readonly 'x-discriminator-value'?: string;
  readonly 'x-inheritsFrom'?: string;
  readonly [keyword: string]: unknown;
}

/** The formats that a validator can check. The others are only descriptions. */
const formats: Readonly<Record<string, (text: string) => boolean>> = {
  uri: (text) => URL.canParse(text),
  'date-time': (text) => !Number.isNaN(Date.parse(text)),
};

const { definitions } = JSON.parse(
  readFileSync(require.resolve('ask-smapi-model/spec.json'), 'utf8'),
) as { definitions: Readonly<Record<string, Schema>> };

const ajv = new Ajv({ allErrors: true, strictTypes: false, unicodeRegExp: false, formats });
for (const [name, described] of Object.entries(definitions)) {
  const schema = withInherited(described);
  ajv.addSchema(anyKindOf(name, schema) ?? sealed(schema), name);
  ajv.addSchema(jsonSchema(schema), unsealed(name));
}

/**
 * Validates a value against Amazon's own description of the Skill Management API, as the package
 * ask-smapi-model ships it.
 *
 * It is stricter than Amazon in one way: an object can have only the properties that its definition
 * lists, so that misspelt ones are found.
 *
 * @param definition a name in `definitions` of `spec.json`, such as
 *   `v1.skill.accountLinking.AccountLinkingRequest`
 * @param value the value to validate: a parsed file, the body of a request or of a response
 * @returns one line per fault; empty when the value is valid
 */
export function smapiFaults(definition: string, value: unknown): string[] {
  const validate = ajv.getSchema(definition);
  if (!validate) throw new Error(`SMAPI has no definition named ${definition}.`);
  void validate(value);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  );
}

/** Amazon's own word for a definition that extends another, beside `allOf`. */
function withInherited({ 'x-inheritsFrom': base, ...own }: Schema): Schema {
  return base === undefined ? own : { allOf: [{ $ref: `#/definitions/${base}` }, own] };
}

/** A definition that extends another may have more properties than that one lists. */
function unsealed(name: string): string {
  return `${name}.unsealed`;
}

/** The schema, and no property that it does not list. */
function sealed(schema: Schema): Schema {
  const lists = schema.allOf ?? (schema.additionalProperties ? undefined : schema.properties);
  return lists ? { ...jsonSchema(schema), unevaluatedProperties: false } : jsonSchema(schema);
}

/** A definition with a discriminator stands for the definitions that extend it, if there are any. */
function anyKindOf(name: string, { discriminator }: Schema): Schema | undefined {
  const kinds = Object.entries(definitions).filter(([, { allOf }]) =>
    allOf?.some(({ $ref }) => $ref === `#/definitions/${name}`),
  );
  if (discriminator === undefined || kinds.length === 0) return undefined;
  return {
    anyOf: kinds.map(([kind, { 'x-discriminator-value': value }]) => ({
      $ref: kind,
      properties: { [discriminator]: value === undefined ? true : { const: value } },
    })),
  };
}

/** The schema in JSON Schema. */
function jsonSchema(schema: Schema): Schema {
  const { $ref, allOf, properties, additionalProperties, items, format, ...rest } = schema;
  const plain = Object.entries(rest).filter(
    ([keyword]) => !keyword.startsWith('x-') && !['discriminator', 'example'].includes(keyword),
  );
  return {
    ...Object.fromEntries(plain),
    ...($ref && { $ref: nameIn($ref) }),
    ...(allOf && { allOf: allOf.map(extended) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, sealed(property)]),
      ),
    }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === 'object'
          ? sealed(additionalProperties)
          : additionalProperties,
    }),
    ...(items && { items: sealed(items) }),
    ...(format && format in formats && { format }),
  };
}

/** A part of `allOf`. Only the whole forbids other properties. */
function extended(part: Schema): Schema {
  return part.$ref ? { $ref: unsealed(nameIn(part.$ref)) } : jsonSchema(part);
}

function nameIn(reference: string): string {
  return reference.replace('#/definitions/', '');
}
