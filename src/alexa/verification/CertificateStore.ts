import type { X509Certificate } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { checkCertificateChain, type TrustedCertificate } from './certificateChain';
import { VerificationError } from './VerificationError';

/** Fetches the text at a URL. */
export type FetchText = (url: URL) => Promise<string>;

/** Alexa uses one certificate at a time and replaces it every few months. */
const MOST_CERTIFICATES = 16;

/** Keeps forged certificate URLs from turning this process against another server. */
const MOST_FETCHES_AT_ONCE = 4;

export interface CertificateStoreOptions {
  /** Fetches a chain in PEM format. Must enforce its own timeout. */
  readonly fetchText: FetchText;
  /** The trusted root certificates. */
  readonly roots: readonly X509Certificate[];
  /** Returns the time in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number;
}

/** Caches Alexa's certificates until they expire. */
export class CertificateStore {
  private readonly kept = new LRUCache<string, TrustedCertificate>({ max: MOST_CERTIFICATES });
  private readonly underWay = new Map<string, Promise<TrustedCertificate>>();

  constructor(private readonly options: CertificateStoreOptions) {}

  /**
   * Returns the certificate at a URL if it is trusted. Concurrent requests for a URL share one fetch.
   *
   * @param url a URL that `checkCertificateUrl` has accepted
   * @throws {VerificationError} `certificate_unavailable` if the fetch fails, `certificate_invalid` if
   *   the certificate isn't trusted
   */
  async certificateAt(url: URL): Promise<X509Certificate> {
    const { href } = url;
    const kept = this.kept.get(href);
    if (kept && this.now() <= kept.expiresAt) return kept.certificate;

    const trusted = await (this.underWay.get(href) ?? this.fetchOnce(url));
    this.kept.set(href, trusted);
    return trusted.certificate;
  }

  private fetchOnce(url: URL): Promise<TrustedCertificate> {
    if (this.underWay.size >= MOST_FETCHES_AT_ONCE) {
      throw new VerificationError(
        'certificate_unavailable',
        'Too many certificates are being fetched.',
      );
    }
    const fetching = this.fetchTrusted(url).finally(() => this.underWay.delete(url.href));
    this.underWay.set(url.href, fetching);
    return fetching;
  }

  private async fetchTrusted(url: URL): Promise<TrustedCertificate> {
    const { fetchText, roots } = this.options;
    const pem = await fetchText(url).catch((cause: unknown) => {
      throw new VerificationError('certificate_unavailable', "The certificate can't be fetched.", {
        cause,
      });
    });
    return checkCertificateChain(pem, roots, this.now());
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }
}
