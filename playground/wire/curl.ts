import type { WireRequest } from './Recorded';

/** What curl sets by itself, or can't send. */
const LEFT_OUT = /^(host|connection|content-length|transfer-encoding|accept-encoding|expect)$/i;

/**
 * Returns a command for a POSIX shell that sends a request again.
 *
 * @param request the request
 */
export function curlOf({ method, url, headers, body }: WireRequest): string {
  const hasBody = body !== '';
  return [
    // curl would take brackets and braces in a URL for a range.
    `curl ${/[[\]{}]/.test(url) ? '--globoff ' : ''}${quoted(url)}`,
    ...(method === (hasBody ? 'POST' : 'GET') ? [] : [`--request ${quoted(method)}`]),
    ...headers
      .filter(([name]) => !LEFT_OUT.test(name))
      // A header without a value is written with a semicolon.
      .map(
        ([name, value]) => `--header ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`,
      ),
    ...(hasBody ? [`--data-raw ${quoted(body)}`] : []),
  ].join(' \\\n  ');
}

/** @see https://pubs.opengroup.org/onlinepubs/9699919799/utilities/V3_chap02.html#tag_18_02_02 */
function quoted(text: string): string {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
