import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { invalid } from './Refusal';

/** Where Auth0's own SDK, which auth0-deploy-cli uses, describes the bodies of requests. */
const requests = join(
  dirname(require.resolve('auth0', { paths: [require.resolve('auth0-deploy-cli')] })),
  'management/api/requests/requests.d.ts',
);

const description = readFileSync(requests, 'utf8');

/** The properties of a body. */
export type Properties = ReadonlySet<string>;

/** What may be said of an application when it is created, and when it is changed. */
export const clientProperties = {
  create: propertiesOf('CreateClientRequestContent'),
  update: propertiesOf('UpdateClientRequestContent'),
};

/** What may be said of an API. Its identifier can't be changed. */
export const apiProperties = {
  create: propertiesOf('CreateResourceServerRequestContent'),
  update: propertiesOf('UpdateResourceServerRequestContent'),
};

/** Refuses a body that has properties which Auth0 doesn't know. */
export function checkProperties(body: object, known: Properties): void {
  const unknown = Object.keys(body).filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  const names = unknown.join(', ');
  throw invalid('body', `Payload validation error: 'Additional properties not allowed: ${names}'.`);
}

function propertiesOf(name: string): Properties {
  const [, body = ''] =
    new RegExp(`^export interface ${name} \\{\n(.*?)^\\}`, 'ms').exec(description) ?? [];
  const names = Array.from(body.matchAll(/^ {4}(\w+)\??:/gm), ([, property = '']) => property);
  if (names.length === 0) throw new Error(`Auth0's SDK describes no ${name}.`);
  return new Set(names);
}
