import axios, { isAxiosError, type AxiosRequestConfig } from 'axios';

/**
 * Longer than Amazon's 4.5 s, to tell a slow server from a silent one; in milliseconds.
 *
 * https://developer.amazon.com/en-US/docs/alexa/account-linking/requirements-account-linking.html
 */
const TIMEOUT_MS = 8_000;

/** Longer than any answer that matters here, in bytes. */
const MAX_BYTES = 1024 * 1024;

/** An answer, whatever its status. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, unknown>>;
  /** From the first byte sent to the last one received, in milliseconds. */
  readonly milliseconds: number;
}

const certificateFaults: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: "its certificate isn't valid yet",
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate comes from an authority that isn't trusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    "its certificate comes without intermediate certificates, or from an authority that isn't trusted",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its certificate comes from an authority that isn't trusted",
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

const connectionFaults: Readonly<Record<string, string>> = {
  ENOTFOUND: "its name can't be resolved",
  EAI_AGAIN: "its name can't be resolved",
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'it cuts the connection',
  ERR_CANCELED: "it doesn't answer in time",
  ETIMEDOUT: "it can't be reached",
  EHOSTUNREACH: "it can't be reached",
  ENETUNREACH: "it can't be reached",
  EPROTO: "it doesn't speak TLS",
};

/** There was no answer. Holds nothing of the request, which may contain a secret. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';

  /** @param code of the connection or the certificate: `ENOTFOUND`, `CERT_HAS_EXPIRED`, … */
  constructor(private readonly code: string) {
    super(certificateFaults[code] ?? connectionFaults[code] ?? `no answer (${code})`);
  }

  /** Whether a server was there, but couldn't be trusted. */
  get isMistrust(): boolean {
    return this.code in certificateFaults;
  }
}

/**
 * Sends a request and returns any answer. Follows no redirect, and trusts the authorities that Node
 * trusts: `NODE_EXTRA_CA_CERTS` adds to them.
 *
 * @param timeoutMs how long it may take, in milliseconds. Default: 8,000
 * @throws {NoAnswer} when there is none in time, or it is longer than 1 MiB
 */
export async function send(
  url: string,
  request: AxiosRequestConfig = {},
  timeoutMs = TIMEOUT_MS,
): Promise<Answer> {
  const start = performance.now();
  try {
    const { status, data, headers } = await axios.request<string>({
      url,
      ...request,
      // axios's own timeout wouldn't stop a body that drips.
      signal: AbortSignal.timeout(timeoutMs),
      maxRedirects: 0,
      maxContentLength: MAX_BYTES,
      validateStatus: () => true,
      responseType: 'text',
      transformResponse: (body: string) => body,
    });
    return {
      status,
      body: data,
      headers: { ...headers },
      milliseconds: Math.round(performance.now() - start),
    };
  } catch (error) {
    if (!isAxiosError(error)) throw error;
    // Not as the cause: it holds the request with the client secret.
    throw new NoAnswer(error.code ?? 'unknown');
  }
}
