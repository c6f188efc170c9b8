import * as z from 'zod';
import { type AccessAdvice } from '../tenant/Advice';
import { accessTokenFor, callApi } from '../tenant/callApi';
import { type Credentials } from '../tenant/Plan';
import { TenantError } from '../tenant/TenantError';
import { logEntrySchema, type LogEntry } from './LogEntry';

/** Where the log is, and of which application. */
export interface LogSource {
  /** The tenant's own origin, without a trailing slash. */
  readonly origin: string;
  readonly credentials: Credentials;
  readonly clientId: string;
  /** What to do if it can't be read. */
  readonly advice: AccessAdvice;
}

/** Auth0's maximum for one page. */
export const MOST_ENTRIES = 100;

/** Limits of the whole tenant, which entries can report without naming an application. */
const tenantLimits = ['api_limit', 'limit_ui'];

const forbidden =
  'Give the machine-to-machine application the permission read:logs of the Auth0 Management API.';

const page = z.array(logEntrySchema);

/**
 * The log of a tenant, as far as it concerns one application.
 *
 * @see https://auth0.com/docs/deploy-monitor/logs/retrieve-log-events-using-mgmt-api
 */
export class TenantLogs {
  private accessToken: string | undefined;

  constructor(private readonly source: LogSource) {}

  /**
   * Returns the latest entries, the oldest first.
   *
   * @param count how many, up to 100
   * @throws {TenantError} when Auth0 doesn't answer, or refuses
   */
  async latest(count: number): Promise<LogEntry[]> {
    const limits = tenantLimits.map((type) => ` OR type:${type}`).join('');
    const q = `client_id:"${this.source.clientId}"${limits}`;
    const entries = await this.read({ q, sort: 'date:-1', per_page: String(count) });
    return this.ours(entries).reverse();
  }

  /**
   * Returns the ID of the tenant's latest entry, whatever it concerns; undefined if there is none.
   *
   * @throws {TenantError} when Auth0 doesn't answer, or refuses
   */
  async checkpoint(): Promise<string | undefined> {
    const [last] = await this.read({ sort: 'date:-1', per_page: '1' });
    return last?.log_id;
  }

  /**
   * Returns the entries after a checkpoint, and the next checkpoint. Auth0 orders these by ID, so that
   * none is missed that was written late, and ignores a query.
   *
   * @throws {TenantError} when Auth0 doesn't answer, or refuses
   */
  async after(checkpoint: string): Promise<{ entries: LogEntry[]; next: string; isMore: boolean }> {
    const all = await this.read({ from: checkpoint, take: String(MOST_ENTRIES) });
    const next = all.at(-1)?.log_id ?? checkpoint;
    return { entries: this.ours(all), next, isMore: all.length === MOST_ENTRIES };
  }

  private ours(entries: readonly LogEntry[]): LogEntry[] {
    const { clientId } = this.source;
    return entries.filter(({ client_id: id, type }) =>
      id ? id === clientId : tenantLimits.includes(type),
    );
  }

  private async read(query: Record<string, string>): Promise<LogEntry[]> {
    const isFirst = this.accessToken === undefined;
    try {
      return await this.readOnce(query);
    } catch (error) {
      // The access token has expired, after a day of following.
      if (isFirst || !(error instanceof TenantError) || error.status !== 401) throw error;
      this.accessToken = undefined;
      return this.readOnce(query);
    }
  }

  private async readOnce(query: Record<string, string>): Promise<LogEntry[]> {
    const { origin, credentials } = this.source;
    const hints = { ...this.source.advice, forbidden };
    this.accessToken ??= await accessTokenFor(origin, credentials, hints);
    const headers = { authorization: `Bearer ${this.accessToken}` };
    const url = `${origin}/api/v2/logs?${new URLSearchParams(query).toString()}`;
    return callApi('GET', url, { headers }, page, hints);
  }
}
