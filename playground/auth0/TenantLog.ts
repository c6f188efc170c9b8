/** How many entries are kept. */
const MOST_ENTRIES = 1_000;

/** What differs between entries. */
export interface LogEvent {
  /** https://auth0.com/docs/deploy-monitor/logs/log-event-type-codes */
  readonly type: string;
  readonly description: string;
  readonly userId?: string | undefined;
  readonly userName?: string | undefined;
  readonly userAgent?: string | undefined;
  /** Undefined if the request named no application. Default: the tenant's only one. */
  readonly clientId?: string | undefined;
  readonly details?: object;
}

/** An entry, as Auth0's Management API shows it. */
export type TenantLogEntry = Readonly<Record<string, unknown>> & { readonly log_id: string };

/**
 * Keeps a log of what users and Alexa do, as an Auth0 tenant does.
 *
 * @see https://github.com/auth0/auth0-log-schemas
 */
export class TenantLog {
  private readonly entries: TenantLogEntry[] = [];
  private last = 0;

  /**
   * @param clientId the tenant's only application
   * @param hostname the host of the tenant
   */
  constructor(
    private readonly clientId: string,
    private readonly hostname: () => string,
  ) {}

  /** All entries, the oldest first. */
  get all(): readonly TenantLogEntry[] {
    return this.entries;
  }

  add(event: LogEvent): void {
    const date = new Date().toISOString();
    this.last += 1;
    const id = `900${date.replace(/\D/g, '')}${String(this.last).padStart(36, '0')}`;
    const { clientId = this.clientId } = event;
    this.entries.push({
      date,
      type: event.type,
      description: event.description,
      connection_id: '',
      client_id: clientId,
      client_name: clientId === this.clientId ? 'Playground' : '',
      ip: '127.0.0.1',
      user_agent: event.userAgent ?? '',
      details: event.details ?? {},
      hostname: this.hostname(),
      user_id: event.userId ?? '',
      user_name: event.userName ?? '',
      log_id: id,
      _id: id,
      isMobile: false,
    });
    if (this.entries.length > MOST_ENTRIES) this.entries.shift();
  }
}
