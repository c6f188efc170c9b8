import type { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { skillLinkPath } from '../../linking/redirectUrls';
import { playgroundHost } from '../../src/config/laptop';
import { readBuild } from './skillBuild/readBuild';
import { Device } from './device/Device';
import type { SkillEventName } from '../../linking/skillEvents';
import { defaultLimits, type AlexaLimits } from './limits';
import { createApp } from './server/app';
import { issueAlexaCertificates, RequestSigner } from './signing';

/** What Alexa has to be told. */
export interface AlexaOptions {
  /** The TCP port of the page. Default: 0, which takes a free one. */
  readonly port?: number;
  /** What `jovo build` wrote for Alexa: it holds `skill-package/` and `accountLinking.json`. */
  readonly buildDirectory: string;
  /** Where the skill listens: `http://127.0.0.1:3000/webhook`. */
  readonly skillUrl: string;
  readonly skillId: string;
  readonly vendorId: string;
  /** The OAuth client's secret, which `accountLinking.json` never holds. */
  readonly clientSecret: string;
  /** The language of the device. Default: `en-US`. */
  readonly locale?: string;
  /** Whether the device has a screen and takes APL. Default: false. */
  readonly screen?: boolean;
  /** Whether Alexa uses PKCE, an option in the developer console. Default: false. */
  readonly pkce?: boolean;
  /** The events that the skill has subscribed to. Default: none. */
  readonly subscriptions?: readonly SkillEventName[];
  /** Who signs the requests to the skill. Default: somebody with certificates made just now. */
  readonly signer?: RequestSigner;
  /** Default: Alexa's own. */
  readonly limits?: Partial<AlexaLimits>;
  /** The time, in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number;
}

/** Alexa, running. */
export interface Alexa {
  /** The page's own origin: `http://127.0.0.1:3001`. */
  readonly url: string;
  readonly device: Device;
  /** The certificate that the skill has to trust. */
  readonly rootCertificate: X509Certificate;
  /**
   * Reads the build again.
   *
   * @throws {BuildError} when it cannot be used; Alexa goes on with the one before
   */
  reload(): Promise<void>;
  /** Stops listening and closes every connection. */
  close(): Promise<void>;
}

/**
 * Starts Alexa: one device, its Alexa app, and a page to talk to it.
 *
 * @param options what Alexa has to be told
 * @throws {BuildError} when the build cannot be used
 * @throws {NodeJS.ErrnoException} `EADDRINUSE` when the port is taken
 */
export async function startAlexa(options: AlexaOptions): Promise<Alexa> {
  const { port = 0, buildDirectory, vendorId, locale = 'en-US', now = Date.now } = options;
  const build = await readBuild(buildDirectory, locale);
  const signer = options.signer ?? new RequestSigner(await issueAlexaCertificates(now()));

  const server = createServer();
  const url = await listen(server, port);
  const device = new Device(build, {
    skillUrl: options.skillUrl,
    signer,
    skillId: options.skillId,
    clientSecret: options.clientSecret,
    redirectUri: `${url}${skillLinkPath(vendorId)}`,
    locale,
    pkce: options.pkce ?? false,
    screen: options.screen ?? false,
    subscriptions: options.subscriptions ?? [],
    limits: { ...defaultLimits, ...options.limits },
    now,
  });
  server.on('request', createApp({ device, signer, vendorId, url, now }));

  return {
    url,
    device,
    rootCertificate: signer.rootCertificate,
    reload: async () => device.install(await readBuild(buildDirectory, locale)),
    close: () => close(server),
  };
}

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, playgroundHost);
  await once(server, 'listening');
  return `http://${playgroundHost}:${(server.address() as AddressInfo).port}`;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
