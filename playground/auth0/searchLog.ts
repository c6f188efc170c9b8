import type { TenantLogEntry } from './TenantLog';

const PARAMETERS = ['q', 'sort', 'page', 'per_page', 'fields', 'include_fields', 'include_totals'];

/** A term of a query: a field and a value, with or without quotes. */
const TERM = /^(\w+):(?:"([^"]*)"|([^\s"():]+))$/;

/** https://auth0.com/docs/deploy-monitor/logs/log-search-query-syntax */
const FIELDS = ['client_id', 'type', 'user_id', 'user_name', 'description', 'log_id', 'hostname'];

/**
 * Answers a search of the log, as Auth0 does.
 *
 * @param entries all entries, the oldest first
 * @returns the entries, or why the search is refused
 * @see https://auth0.com/docs/deploy-monitor/logs/retrieve-log-events-using-mgmt-api
 */
export function searchLog(
  entries: readonly TenantLogEntry[],
  query: URLSearchParams,
): readonly TenantLogEntry[] | string {
  const from = query.get('from');
  // With a checkpoint, Auth0 ignores every other parameter but "take".
  if (from !== null) {
    const take = numberIn(query.get('take') ?? '50');
    if (take === undefined) return 'take must be 1 to 100';
    return entries.filter(({ log_id }) => log_id > from).slice(0, take);
  }
  const unknown = [...query.keys()].find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined) return `Unknown parameter: ${unknown}`;
  const size = numberIn(query.get('per_page') ?? '50');
  if (size === undefined) return 'per_page must be 1 to 100';
  const sort = query.get('sort') ?? 'date:-1';
  if (!/^date:-?1$/.test(sort)) return 'sort must be date:1 or date:-1';
  const matches = matcherFor(query.get('q') ?? '');
  if (!matches) return 'Invalid query string';
  const found = entries.filter(matches);
  if (sort === 'date:-1') found.reverse();
  const start = Number(query.get('page') ?? 0) * size;
  return found.slice(start, start + size);
}

/** Understands terms that are joined by OR, a part of Lucene's syntax. */
function matcherFor(q: string): ((entry: TenantLogEntry) => boolean) | undefined {
  if (q === '') return () => true;
  const terms = q.split(' OR ').map((term) => TERM.exec(term));
  if (!terms.every((term) => term !== null && FIELDS.includes(term[1] ?? ''))) return undefined;
  return (entry) => terms.some((term) => term && entry[term[1] ?? ''] === (term[2] ?? term[3]));
}

function numberIn(text: string): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= 100 ? number : undefined;
}
