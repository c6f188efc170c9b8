import { randomBytes } from 'node:crypto';
import { pageOf } from './pageOf';
import { invalid, Refusal } from './Refusal';
import { apiProperties, checkProperties } from './requestProperties';

/** An API (a resource server), by the names of Auth0. */
export type Api = Readonly<Record<string, unknown>> & {
  readonly id?: string;
  readonly identifier?: string;
};

const listParameters = ['identifiers', 'include_fields'];

/** What Auth0 adds to an API that does not say. */
const defaults: Api = {
  is_system: false,
  signing_alg: 'RS256',
  allow_offline_access: false,
  skip_consent_for_verifiable_first_party_clients: true,
  token_lifetime: 86_400,
  token_lifetime_for_web: 7_200,
  subject_type_authorization: {
    user: { policy: 'allow_all' },
    client: { policy: 'require_client_grant' },
  },
};

/** The APIs of the tenant. Auth0's own Management API comes first, and can't be changed. */
export class Apis {
  private readonly stored = new Map<string, Api>();

  /** @param managementApi returns the identifier of the Management API */
  constructor(private readonly managementApi: () => string) {}

  /** All of them, except Auth0's own. */
  get all(): Api[] {
    return [...this.stored.values()];
  }

  clear(): void {
    this.stored.clear();
  }

  list(query: URLSearchParams): unknown {
    const own = {
      id: 'management',
      name: 'Auth0 Management API',
      identifier: this.managementApi(),
      is_system: true,
      scopes: [{ value: 'read:clients', description: 'Read Clients' }],
    };
    return pageOf('resource_servers', [own, ...this.all], query, listParameters);
  }

  create(properties: Api): Api {
    checkProperties(properties, apiProperties.create);
    checkValues(properties);
    const { identifier } = properties;
    if (typeof identifier !== 'string') throw invalid('body', 'Missing property: identifier');
    if ([this.managementApi(), ...this.all.map((api) => api.identifier)].includes(identifier)) {
      throw new Refusal(409, 'A resource server with the same identifier already exists');
    }
    const id = randomBytes(12).toString('hex');
    const api = { ...defaults, ...properties, id };
    this.stored.set(id, api);
    return api;
  }

  update(id: string, properties: Api): Api {
    const api = this.stored.get(id);
    if (!api) throw new Refusal(404, 'The resource server does not exist');
    checkProperties(properties, apiProperties.update);
    checkValues(properties);
    const changed = { ...api, ...properties };
    this.stored.set(id, changed);
    return changed;
  }
}

function checkValues({ scopes = [], signing_alg: algorithm = 'RS256', name = '' }: Api): void {
  if (!['HS256', 'RS256', 'RS512', 'PS256'].includes(String(algorithm))) {
    throw invalid('body', `Unknown signing_alg: ${String(algorithm)}`);
  }
  if (/[<>]/.test(String(name))) throw invalid('body', 'name must not contain < or >');
  const values = (scopes as readonly Readonly<Record<string, unknown>>[]).map((scope) => {
    checkProperties(scope, new Set(['value', 'description']));
    if (typeof scope.value !== 'string') throw invalid('body', 'Missing property: scopes.value');
    return scope.value;
  });
  if (new Set(values).size < values.length) throw invalid('body', 'Duplicate scopes');
}
