import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where Auth0's own SDK, which auth0-deploy-cli uses, describes the bodies of requests. */
const requests = join(
  dirname(require.resolve('auth0', { paths: [require.resolve('auth0-deploy-cli')] })),
  'management/api/requests/requests.d.ts',
);

const description = readFileSync(requests, 'utf8');

/** The properties that an application can have when it is created, and when it is changed. */
export const createProperties = propertiesOf('CreateClientRequestContent');
export const updateProperties = propertiesOf('UpdateClientRequestContent');

function propertiesOf(name: string): ReadonlySet<string> {
  const [, body = ''] =
    new RegExp(`^export interface ${name} \\{\n(.*?)^\\}`, 'ms').exec(description) ?? [];
  const names = Array.from(body.matchAll(/^ {4}(\w+)\??:/gm), ([, property = '']) => property);
  if (names.length === 0) throw new Error(`Auth0's SDK describes no ${name}.`);
  return new Set(names);
}
