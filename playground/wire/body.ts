import type { WirePart } from './Recorded';

/** The longest body to keep, in characters. Alexa's own limit for a response is 24 KB. */
const LONGEST_BODY = 64 * 1_024;

/** What can be shown as text. */
const TEXT = /json|x-www-form-urlencoded|text\/plain|pem-file/;

/**
 * Shortens the body of a message, and replaces one that isn't worth reading, such as a page.
 *
 * @param part the message
 */
export function cutBody<Part extends WirePart>(part: Part): Part {
  const { headers, body } = part;
  const [, type = 'text/plain'] =
    headers.find(([name]) => name.toLowerCase() === 'content-type') ?? [];
  if (body !== '' && !TEXT.test(type)) {
    return { ...part, body: `(${body.length} characters of ${type})` };
  }
  if (body.length <= LONGEST_BODY) return part;
  const rest = body.length - LONGEST_BODY;
  return { ...part, body: `${body.slice(0, LONGEST_BODY)}\n(${rest} more characters)` };
}

/** Indents the body if it is JSON. */
export function withReadableBody(part: WirePart): WirePart {
  try {
    return { ...part, body: JSON.stringify(JSON.parse(part.body), null, 2) };
  } catch {
    return part;
  }
}
