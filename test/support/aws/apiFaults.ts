import { readFileSync } from 'node:fs';

/** A shape in AWS's description of an API, as the package aws-sdk ships it. */
interface Shape {
  readonly shape?: string;
  readonly type?: string;
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, Shape>>;
  readonly member?: Shape;
}

interface Api {
  readonly operations: Readonly<Record<string, { readonly input?: Shape }>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

/** The services, as the AWS CLI names them, and where their descriptions are. */
const FILES: Readonly<Record<string, string>> = {
  cloudformation: 'cloudformation-2010-05-15',
  dynamodb: 'dynamodb-2012-08-10',
  s3api: 's3-2006-03-01',
  ssm: 'ssm-2014-11-06',
  sts: 'sts-2011-06-15',
};

/**
 * Validates the input of an operation against AWS's own description of the API.
 *
 * @param service the service, as the AWS CLI names it
 * @param operation the operation, as the AWS CLI names it: `create-change-set`
 * @returns one line per fault; empty when the input is valid
 */
export function apiFaults(service: string, operation: string, input: object): string[] {
  const file = require.resolve(`aws-sdk/apis/${FILES[service] ?? service}.min.json`);
  const api = JSON.parse(readFileSync(file, 'utf8')) as Api;
  const name = operation.replace(/(?:^|-)(.)/g, (_match, letter: string) => letter.toUpperCase());
  const described = api.operations[name];
  if (!described) return [`${service} has no operation named ${operation}`];
  return faultsOf(input, described.input ?? { type: 'structure', members: {} }, name, api);
}

function faultsOf(value: unknown, given: Shape, path: string, api: Api): string[] {
  const shape = { ...api.shapes[given.shape ?? ''], ...given };
  switch (shape.type) {
    case 'structure':
      return structureFaults(value, shape, path, api);
    case 'list': {
      if (!Array.isArray(value)) return [`${path} must be a list`];
      return value.flatMap((item, index) =>
        faultsOf(item, shape.member ?? {}, `${path}[${index}]`, api),
      );
    }
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${path} must be a boolean`];
    case 'integer':
    case 'long':
      return Number.isInteger(value) ? [] : [`${path} must be a whole number`];
    default:
      return typeof value === 'string' ? [] : [`${path} must be a text`];
  }
}

function structureFaults(value: unknown, shape: Shape, path: string, api: Api): string[] {
  if (typeof value !== 'object' || value === null) return [`${path} must be an object`];
  const { required = [], members = {} } = shape;
  const missing = required.filter((name) => !(name in value));
  return [
    ...missing.map((name) => `${path}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, item]) => {
      const member = members[name];
      return member
        ? faultsOf(item, member, `${path}.${name}`, api)
        : [`${path}.${name} is unknown`];
    }),
  ];
}
