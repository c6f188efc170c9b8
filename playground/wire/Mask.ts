import { MASK, redact } from '../alexa/redact';
import type { Recorded } from './Recorded';

/** Fields of queries and forms. https://www.iana.org/assignments/oauth-parameters/ */
const FIELDS =
  'code|state|access_token|refresh_token|id_token|token|code_verifier|client_secret|password';

/** Properties of JSON: those of OAuth, and those of Alexa's requests. */
const PROPERTIES =
  'access_token|refresh_token|id_token|client_secret|password|accessToken|refreshToken|apiAccessToken|consentToken';

const FIELD = new RegExp(`((?:^|[?&])(?:${FIELDS})=)([^&#\\s]+)`, 'g');
const PROPERTY = new RegExp(`("(?:${PROPERTIES})"\\s*:\\s*")((?:[^"\\\\]|\\\\.)+)`, 'g');
const JWT = /()(\beyJ[\w-]+\.[\w-]+\.[\w-]+)/g;
const COOKIE = /((?:^|; ?)[^=;]+=)([^;]+)/g;
const SET_COOKIE = /^([^=;]+=)([^;]+)/g;

/** A shorter value may be an ordinary word. */
const SHORTEST_VALUE = 8;

type Found = (secret: string) => void;

/**
 * Masks secrets by kind, such as the code in a query, and by value: a token that the skill repeats
 * elsewhere is masked too. Email addresses stay: these people are made up, or
 * the developer's own users (--real).
 */
export class Mask {
  private readonly secrets: readonly string[];

  /** @param secrets the values to mask */
  constructor(secrets: Iterable<string>) {
    // A secret may contain another.
    this.secrets = [...new Set(secrets)].sort((one, other) => other.length - one.length);
  }

  /** Masks the value of a header. */
  header(name: string, value: string): string {
    return redact(maskHeader(name, value), this.secrets);
  }

  /** Masks a URL or a body. */
  text(text: string): string {
    return redact(maskText(text), this.secrets);
  }
}

/** Returns the secrets that can be told by their kind. */
export function secretsIn({ request, response }: Pick<Recorded, 'request' | 'response'>): string[] {
  const secrets: string[] = [];
  const found: Found = (secret) => {
    if (secret.length >= SHORTEST_VALUE) secrets.push(secret, decoded(secret));
  };
  maskText(request.url, found);
  for (const { headers, body } of response ? [request, response] : [request]) {
    for (const [name, value] of headers) maskHeader(name, value, found);
    maskText(body, found);
  }
  return secrets;
}

function maskText(text: string, found?: Found): string {
  return [FIELD, PROPERTY, JWT].reduce((masked, pattern) => replace(masked, pattern, found), text);
}

function maskHeader(name: string, value: string, found?: Found): string {
  switch (name.toLowerCase()) {
    case 'authorization':
      return maskAuthorization(value, found);
    case 'cookie':
      return replace(value, COOKIE, found);
    case 'set-cookie':
      return replace(value, SET_COOKIE, found);
    default:
      return maskText(value, found);
  }
}

function maskAuthorization(value: string, found?: Found): string {
  const [scheme = '', credentials = ''] = value.split(' ');
  if (scheme.toLowerCase() === 'basic') {
    // https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1
    found?.(Buffer.from(credentials, 'base64').toString().split(':')[1] ?? '');
  }
  found?.(credentials);
  return `${scheme} ${MASK}`;
}

function replace(text: string, pattern: RegExp, found?: Found): string {
  return text.replace(pattern, (whole, before: string, secret: string) => {
    if (secret === MASK) return whole;
    found?.(secret);
    return before + MASK;
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
