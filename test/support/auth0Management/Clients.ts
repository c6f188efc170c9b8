import { randomBytes } from 'node:crypto';
import { plant } from '../canaries';
import { createProperties, updateProperties } from './clientProperties';
import { invalid, Refusal } from './Refusal';

/** An application, with Auth0's property names. */
export type Client = Readonly<Record<string, unknown>>;

const listParameters = new Set([
  'page',
  'per_page',
  'include_totals',
  'is_global',
  'is_first_party',
  'fields',
  'include_fields',
]);

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
    for (const name of query.keys()) {
      if (!listParameters.has(name)) throw invalid('query_string', `Unknown parameter: ${name}`);
    }
    const page = Number(query.get('page') ?? 0);
    const size = Number(query.get('per_page') ?? 50);
    if (!(size >= 1 && size <= 100)) throw invalid('query_string', 'per_page must be 1 to 100');
    const start = page * size;
    const clients = this.all
      .slice(start, start + size)
      .map((client) => selected(client, query.get('fields')));
    return query.get('include_totals') === 'true'
      ? { start, limit: size, length: clients.length, total: this.stored.size, clients }
      : clients;
  }

  create(properties: Client): Client {
    checkProperties(properties, createProperties);
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
    checkProperties(properties, updateProperties);
    const changed = { ...client, ...properties };
    this.stored.set(id, changed);
    return changed;
  }
}

function checkProperties(properties: Client, known: ReadonlySet<string>): void {
  const unknown = Object.keys(properties).filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  const names = unknown.join(', ');
  throw invalid('body', `Payload validation error: 'Additional properties not allowed: ${names}'.`);
}

function selected(client: Client, fields: string | null): Client {
  if (fields === null) return client;
  const names = fields.split(',');
  return Object.fromEntries(Object.entries(client).filter(([name]) => names.includes(name)));
}
