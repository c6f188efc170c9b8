import * as z from 'zod';
import { applicationSchema } from './application';
import { accessTokenFor, callApi, type ApiHints } from './callApi';
import { type Plan } from './Plan';

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

/** Only these fields are requested, so the client secret never leaves Auth0. */
const fields = ['client_id', ...Object.keys(applicationSchema.shape)].join(',');

/** Auth0's maximum. */
const PAGE_SIZE = 100;

/** Which permissions are needed, in a sentence. */
export const permissions =
  'It needs the permissions read:clients, create:clients and update:clients, and for an API, ' +
  'read:resource_servers, create:resource_servers and update:resource_servers.';

const forbidden = `Authorize the machine-to-machine application for the Auth0 Management API. ${permissions}`;

/**
 * The part of Auth0's Management API that reads. auth0-deploy-cli does the writing.
 *
 * @see https://auth0.com/docs/api/management/v2
 */
export class ManagementApi {
  private constructor(
    private readonly origin: string,
    readonly accessToken: string,
    private readonly hints: ApiHints,
  ) {}

  /**
   * Gets access to the Management API.
   *
   * @throws {TenantError} when Auth0 doesn't answer, or refuses
   */
  static async signIn({
    domain,
    credentials,
    advice,
  }: Pick<Plan, 'domain' | 'credentials' | 'advice'>): Promise<ManagementApi> {
    const origin = `https://${domain}`;
    const hints = { ...advice, forbidden };
    return new ManagementApi(origin, await accessTokenFor(origin, credentials, hints), hints);
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
      const { total, items } = await callApi('GET', url, { headers }, schema, this.hints);
      found.push(...items);
      // An empty page is the last one, whatever the total says.
      isLast = items.length === 0 || found.length >= total;
    }
    return found;
  }
}
