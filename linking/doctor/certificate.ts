import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { failed, passed, type Outcome } from './Check';
import { NoAnswer } from '../http';

const TIMEOUT_MS = 8_000;
const DAY_MS = 86_400_000;

/**
 * Checks the certificate of a host as Alexa does before it sends a request.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html
 *
 * @param url an https URL
 * @param ca the authorities to trust, as PEM. Default: Node's
 */
export async function certificateOf(url: string, ca?: string): Promise<Outcome> {
  const { hostname, port } = new URL(url);
  try {
    const { certificate, fault } = await lookAt(hostname, Number(port) || 443, ca);
    return judgeCertificate(certificate, fault, hostname);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return failed(error.message, `Make ${hostname} answer with TLS on port ${port || 443}.`);
  }
}

/**
 * Returns the name of the authority that issued a host's certificate.
 *
 * @param url an https URL
 */
export async function issuerOf(url: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const { certificate } = await lookAt(hostname, Number(port) || 443, undefined);
  return certificate.issuer.replaceAll('\n', ', ');
}

interface Seen {
  readonly certificate: X509Certificate;
  /** Why Node doesn't trust it: `CERT_HAS_EXPIRED`, …; undefined if it does. */
  readonly fault: string | undefined;
}

/** Only looks at the certificate: nothing is sent over the connection, trusted or not. */
function lookAt(host: string, port: number, ca: string | undefined): Promise<Seen> {
  return new Promise((resolve, reject) => {
    // An IP address isn't a server name: https://datatracker.ietf.org/doc/html/rfc6066#section-3
    const servername = isIP(host) ? '' : host;
    const socket = connect({ host, port, ca, servername, rejectUnauthorized: false });
    const end = (finish: () => void): void => {
      socket.destroy();
      finish();
    };
    socket.setTimeout(TIMEOUT_MS, () => end(() => reject(new NoAnswer('ERR_CANCELED'))));
    socket.once('error', ({ code = 'EPROTO' }: NodeJS.ErrnoException) =>
      end(() => reject(new NoAnswer(/^ERR_SSL/.test(code) ? 'EPROTO' : code))),
    );
    socket.once('secureConnect', () => {
      const certificate = new X509Certificate(socket.getPeerCertificate().raw);
      const fault = faultOf(socket);
      end(() => resolve({ certificate, fault }));
    });
  });
}

/** Node's types say it is an error. It is only the code, except for a wrong host. */
function faultOf({ authorized, authorizationError }: TLSSocket): string | undefined {
  if (authorized) return undefined;
  const fault = authorizationError as unknown as string | NodeJS.ErrnoException;
  return typeof fault === 'string' ? fault : fault.code;
}

/**
 * Says whether Alexa would talk to a host that shows this certificate.
 *
 * @param fault why Node doesn't trust it: `CERT_HAS_EXPIRED`, …; undefined if it does
 */
export function judgeCertificate(
  certificate: X509Certificate,
  fault: string | undefined,
  hostname: string,
): Outcome {
  if (fault !== undefined) {
    return failed(
      new NoAnswer(fault).message,
      `Give ${hostname} a certificate for its name from an authority that Amazon trusts, with all ` +
        'its intermediate certificates.',
    );
  }
  if (certificate.checkHost(hostname, { wildcards: false }) === undefined) {
    return failed(
      `only a wildcard covers ${hostname}`,
      "Set sslCertificateType to 'Wildcard' in the skill's manifest, and deploy it.",
    );
  }
  const days = Math.floor((Date.parse(certificate.validTo) - Date.now()) / DAY_MS);
  return passed(`trusted, for ${hostname}, ${days} days left`);
}
