import { randomBytes } from 'node:crypto';
import { plant } from '../canaries';
import { pageOf } from './pageOf';
import { invalid, Refusal } from './Refusal';
import { checkProperties, clientProperties } from './requestProperties';

/** An application, with Auth0's property names. */
export type Client = Readonly<Record<string, unknown>>;

const listParameters = ['is_global', 'is_first_party', 'fields', 'include_fields'];

/** Auth0's defaults for properties that an application doesn't set. */
const defaults: Client = {
  global: false,
  is_first_party: true,
  cross_origin_authentication: false,
  custom_login_page_on: true,
  sso_disabled: false,
};

/** The applications of the tenant. */
export class Clients {
  private readonly stored = new Map<string, Client>();

  /** All applications as they are stored, with their secrets. */
  get all(): Client[] {
    return [...this.stored.values()];
  }

  clear(): void {
    this.stored.clear();
  }

  list(query: URLSearchParams): unknown {
    const clients = this.all.map((client) => selected(client, query.get('fields')));
    return pageOf('clients', clients, query, listParameters);
  }

  create(properties: Client): Client {
    checkProperties(properties, clientProperties.create);
    if (typeof properties.name !== 'string') throw invalid('body', 'Missing property: name');
    const client_id = randomBytes(16).toString('hex');
    const client_secret = plant(`client-secret-${randomBytes(16).toString('hex')}`);
    const client = { ...defaults, ...properties, client_id, client_secret };
    this.stored.set(client_id, client);
    return client;
  }

  update(id: string, properties: Client): Client {
    const client = this.stored.get(id);
    if (!client) throw new Refusal(404, 'The client does not exist', 'inexistent_client');
    checkProperties(properties, clientProperties.update);
    const changed = { ...client, ...properties };
    this.stored.set(id, changed);
    return changed;
  }
}

function selected(client: Client, fields: string | null): Client {
  if (fields === null) return client;
  const names = fields.split(',');
  return Object.fromEntries(Object.entries(client).filter(([name]) => names.includes(name)));
}
