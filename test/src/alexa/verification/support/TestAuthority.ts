import { KeyObject } from 'node:crypto';
import {
  issueCertificate,
  newKeys,
  RequestSigner,
  type AlexaCertificates,
  type Certified,
  type CertificateOptions,
} from '../../../../../playground/alexa/signing';

const HOUR_MS = 3_600_000;

/** Changes to a chain, by certificate. */
export interface ChainChanges {
  readonly root?: Partial<CertificateOptions>;
  readonly intermediate?: Partial<CertificateOptions>;
  readonly leaf?: Partial<CertificateOptions>;
}

/** A chain, with the keys that tests use to forge others. */
export interface TestChain {
  readonly root: Certified;
  readonly intermediate: Certified;
  readonly leaf: Certified;
}

/** Issues good and bad chains, quickly, because all of them have the same keys. */
export class TestAuthority {
  private constructor(
    private readonly keys: Readonly<Record<keyof TestChain, Certified['keys']>>,
    /** The defaults for every certificate: it is valid for two hours. */
    readonly common: Pick<CertificateOptions, 'notBefore' | 'notAfter'>,
  ) {}

  /**
   * Creates an authority with new keys.
   *
   * @param now the middle of its certificates' validity, in milliseconds since 1970
   */
  static async create(now: number): Promise<TestAuthority> {
    const [root, intermediate, leaf] = await Promise.all([newKeys(), newKeys(), newKeys()]);
    const common = { notBefore: new Date(now - HOUR_MS), notAfter: new Date(now + HOUR_MS) };
    return new TestAuthority({ root, intermediate, leaf }, common);
  }

  /**
   * Issues a chain from a root through an intermediate authority to Alexa.
   *
   * @param changes the differences from a good one
   */
  async issue(changes: ChainChanges = {}): Promise<TestChain> {
    const { common, keys } = this;
    const root = await issueCertificate({
      ...common,
      name: 'Test Root',
      isAuthority: true,
      keys: keys.root,
      ...changes.root,
    });
    const intermediate = await issueCertificate({
      ...common,
      name: 'Test Intermediate',
      isAuthority: true,
      issuer: root,
      keys: keys.intermediate,
      ...changes.intermediate,
    });
    const leaf = await issueCertificate({
      ...common,
      name: 'echo-api.amazon.com',
      dnsNames: ['echo-api.amazon.com'],
      issuer: intermediate,
      keys: keys.leaf,
      ...changes.leaf,
    });
    return { root, intermediate, leaf };
  }
}

/**
 * Returns what Alexa would sign with if these were its certificates.
 *
 * @param chain Alexa's own certificate first
 * @param root the trusted root
 */
export function certificatesOf(chain: readonly Certified[], root: Certified): AlexaCertificates {
  const [leaf] = chain;
  if (!leaf) throw new Error('A chain has at least one certificate.');
  return {
    privateKey: KeyObject.from(leaf.keys.privateKey),
    chain: chain.map(({ certificate }) => certificate),
    root: root.certificate,
  };
}

/** A signer with the usual chain: Alexa's certificate and the intermediate authority's. */
export function signerOf({ leaf, intermediate, root }: TestChain): RequestSigner {
  return new RequestSigner(certificatesOf([leaf, intermediate], root));
}
