import * as z from 'zod';
import { NoAnswer, send, type Answer } from '../http';
import { applicationSchema } from './application';
import { type Credentials } from './Plan';
import { TenantError } from './TenantError';

/** An application at Auth0: its ID, and the properties that this project knows. */
export type LiveApplication = z.infer<typeof liveApplication>;

const liveApplication = z.looseObject({ client_id: z.string(), name: z.string() });
const pageOfApplications = z
  .object({ total: z.number(), clients: z.array(liveApplication) })
  .transform(({ total, clients: items }) => ({ total, items }));

/** An API at Auth0: its scopes, and the other properties that this project knows. */
export type LiveApi = z.infer<typeof liveApi>;

const liveApi = z.looseObject({
  identifier: z.string(),
  /** Whether it belongs to Auth0. */
  is_system: z.boolean().optional(),
  scopes: z.array(z.looseObject({ value: z.string() })).default([]),
});
const pageOfApis = z
  .object({ total: z.number(), resource_servers: z.array(liveApi) })
  .transform(({ total, resource_servers: items }) => ({ total, items }));

interface Page<Item> {
  readonly total: number;
  readonly items: readonly Item[];
}

const tokenAnswer = z.object({ access_token: z.string() });

/** Only these fields are requested, so the client secret never leaves Auth0. */
const fields = ['client_id', ...Object.keys(applicationSchema.shape)].join(',');

/** Auth0's maximum. */
const PAGE_SIZE = 100;

const notAuth0 = 'Check AUTH0_DOMAIN. If it is a custom domain, set AUTH0_DEPLOY_DOMAIN as well.';
const inTrouble = 'Auth0 has a problem. Try again later.';

/** Which permissions are needed, in a sentence. */
export const permissions =
  'It needs the permissions read:clients, create:clients and update:clients, and if AUTH0_AUDIENCE is ' +
  'set, read:resource_servers, create:resource_servers and update:resource_servers.';

const hints: Readonly<Record<number, string>> = {
  400: 'Auth0 refuses the request. Please report it.',
  401: 'Check AUTH0_DEPLOY_CLIENT_ID and AUTH0_DEPLOY_CLIENT_SECRET, or renew AUTH0_DEPLOY_ACCESS_TOKEN.',
  403: 'Authorize the machine-to-machine application for the Auth0 Management API. ' + permissions,
  404: notAuth0,
  429: 'Too many requests: wait a minute and try again.',
};

/**
 * The part of Auth0's Management API that reads. auth0-deploy-cli does the writing.
 *
 * @see https://auth0.com/docs/api/management/v2
 */
export class ManagementApi {
  private constructor(
    private readonly origin: string,
    readonly accessToken: string,
  ) {}

  /**
   * Gets access to the Management API.
   *
   * @param domain the tenant's own domain
   * @throws {TenantError} when Auth0 doesn't answer, or refuses
   */
  static async signIn(domain: string, credentials: Credentials): Promise<ManagementApi> {
    const origin = `https://${domain}`;
    const { accessToken, clientId, clientSecret } = credentials;
    if (accessToken !== undefined) return new ManagementApi(origin, accessToken);
    const request = {
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      audience: `${origin}/api/v2/`,
    };
    const answer = await ask('POST', `${origin}/oauth/token`, { data: request }, tokenAnswer);
    return new ManagementApi(origin, answer.access_token);
  }

  /**
   * Returns the applications with a name.
   *
   * @throws {TenantError} when Auth0 doesn't answer, or refuses
   */
  async applicationsNamed(name: string): Promise<LiveApplication[]> {
    const query = { is_global: 'false', fields, include_fields: 'true' };
    const all = await this.readAll('clients', query, pageOfApplications);
    return all.filter((application) => application.name === name);
  }

  /**
   * Returns every API of the tenant, Auth0's own included.
   *
   * @throws {TenantError} when Auth0 doesn't answer, or refuses
   */
  apis(): Promise<LiveApi[]> {
    return this.readAll('resource-servers', {}, pageOfApis);
  }

  private async readAll<Item>(
    resource: string,
    query: Readonly<Record<string, string>>,
    schema: z.ZodType<Page<Item>>,
  ): Promise<Item[]> {
    const found: Item[] = [];
    const headers = { authorization: `Bearer ${this.accessToken}` };
    for (let page = 0, isLast = false; !isLast; page++) {
      const paging = { page: String(page), per_page: String(PAGE_SIZE), include_totals: 'true' };
      const search = new URLSearchParams({ ...paging, ...query });
      const url = `${this.origin}/api/v2/${resource}?${search.toString()}`;
      const { total, items } = await ask('GET', url, { headers }, schema);
      found.push(...items);
      // An empty page is the last one, whatever the total says.
      isLast = items.length === 0 || found.length >= total;
    }
    return found;
  }
}

type Method = 'GET' | 'POST';
type Request = { readonly data?: unknown; readonly headers?: Record<string, string> };

async function ask<Body>(
  method: Method,
  url: string,
  request: Request,
  schema: z.ZodType<Body>,
): Promise<Body> {
  const { status, body } = await answerTo(method, url, request);
  const operation = `${method} ${url.replace(/\?.*/, '')}`;
  if (status !== 200) {
    throw new TenantError(`${operation}: status ${status}`, hints[status] ?? inTrouble);
  }
  const result = schema.safeParse(json(body));
  if (result.success) return result.data;
  throw new TenantError(`${operation}: unexpected response`, notAuth0, {
    cause: result.error,
  });
}

async function answerTo(method: Method, url: string, request: Request): Promise<Answer> {
  try {
    return await send(url, { method, ...request });
  } catch (cause) {
    if (!(cause instanceof NoAnswer)) throw cause;
    throw new TenantError(`${new URL(url).host}: ${cause.message}`, notAuth0, { cause });
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // It doesn't matter what it is instead.
    return undefined;
  }
}
