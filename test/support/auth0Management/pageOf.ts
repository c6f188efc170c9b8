import { invalid } from './Refusal';

const paging = ['page', 'per_page', 'include_totals'];

/** Auth0's answer to a request for a list, by pages of up to 100. */
export function pageOf<Item>(
  kind: string,
  all: readonly Item[],
  query: URLSearchParams,
  otherParameters: readonly string[],
): unknown {
  for (const name of query.keys()) {
    if ([...paging, ...otherParameters].includes(name)) continue;
    throw invalid('query_string', `Unknown parameter: ${name}`);
  }
  const size = Number(query.get('per_page') ?? 50);
  if (!(size >= 1 && size <= 100)) throw invalid('query_string', 'per_page must be 1 to 100');
  const start = Number(query.get('page') ?? 0) * size;
  const items = all.slice(start, start + size);
  return query.get('include_totals') === 'true'
    ? { start, limit: size, length: items.length, total: all.length, [kind]: items }
    : items;
}
