import axios, { isAxiosError, type AxiosRequestConfig } from 'axios';

/**
 * Longer than Amazon's 4.5 s, so that a slow server is told from a silent one; in milliseconds.
 *
 * https://developer.amazon.com/en-US/docs/alexa/account-linking/requirements-account-linking.html
 */
const TIMEOUT_MS = 8_000;

/** No answer that matters here is longer; in bytes. */
const MAX_BYTES = 1024 * 1024;

/** An answer, whatever its status. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** From the first byte sent to the last one received, in milliseconds. */
  readonly milliseconds: number;
}

const certificateFaults: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an authority that is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its certificate comes without intermediate certificates, or from an authority that is not trusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from an authority that is not trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

const connectionFaults: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name cannot be resolved',
  EAI_AGAIN: 'its name cannot be resolved',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'it cuts the connection',
  ERR_CANCELED: `it does not answer within ${TIMEOUT_MS / 1000} s`,
  ETIMEDOUT: 'it cannot be reached',
  EHOSTUNREACH: 'it cannot be reached',
  ENETUNREACH: 'it cannot be reached',
  EPROTO: 'it does not speak TLS',
};

/** There was no answer. Holds nothing of what was sent, which may be a secret. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';

  /** @param code of the connection or the certificate: `ENOTFOUND`, `CERT_HAS_EXPIRED`, … */
  constructor(private readonly code: string) {
    super(certificateFaults[code] ?? connectionFaults[code] ?? `there is no answer (${code})`);
  }

  /** Whether there was somebody who could have answered, and who could not be trusted. */
  get isMistrust(): boolean {
    return this.code in certificateFaults;
  }
}

/**
 * Sends a request and takes any answer. Follows no redirect, and trusts the authorities that Node
 * trusts: `NODE_EXTRA_CA_CERTS` adds to them.
 *
 * @throws {NoAnswer} when there is none within 8 s, or it is longer than 1 MiB
 */
export async function send(url: string, request: AxiosRequestConfig = {}): Promise<Answer> {
  const start = performance.now();
  try {
    const { status, data } = await axios.request<string>({
      url,
      ...request,
      // A time-out of axios would not stop an answer that drips.
      signal: AbortSignal.timeout(TIMEOUT_MS),
      maxRedirects: 0,
      maxContentLength: MAX_BYTES,
      validateStatus: () => true,
      responseType: 'text',
      transformResponse: (body: string) => body,
    });
    return { status, body: data, milliseconds: Math.round(performance.now() - start) };
  } catch (error) {
    if (!isAxiosError(error)) throw error;
    // Not as its cause: it holds the request with the client secret.
    throw new NoAnswer(error.code ?? 'unknown');
  }
}
