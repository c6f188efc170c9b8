import type { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { skillLinkPath } from '../../linking/redirectUrls';
import { playgroundHost } from '../../src/config/laptop';
import { readBuild } from './skillBuild/readBuild';
import { Device, type DeviceSettings } from './device/Device';
import type { DeviceMemory } from './device/DeviceMemory';
import type { Subscription } from './device/SkillEvents';
import { defaultLimits, type AlexaLimits } from './limits';
import type { AppOptions } from './server/AppOptions';
import { Wire } from '../wire/Wire';
import { createCertificatesApp } from './server/certificates';
import { issueAlexaCertificates, RequestSigner } from './signing';

/** Options of {@link startAlexa}. */
export interface AlexaOptions {
  /** The TCP port of the server. Default: 0, which takes any free port. */
  readonly port?: number;
  /** Creates what the server serves, such as the page. Default: only the certificates. */
  readonly createApp?: ((options: AppOptions) => RequestListener) | undefined;
  /** The folder that `jovo build` wrote, with `skill-package/` and `accountLinking.json`. */
  readonly buildDirectory: string;
  /** The skill's endpoint, such as `http://127.0.0.1:3000/webhook`. */
  readonly skillUrl: string;
  readonly skillId: string;
  readonly vendorId: string;
  /** The OAuth client secret, which isn't in `accountLinking.json`. */
  readonly clientSecret: string;
  /** The language of the device. Default: `en-US`. */
  readonly locale?: string | undefined;
  /** Whether the device has a screen and supports APL. Default: false. */
  readonly screen?: boolean | undefined;
  /** What the device remembers from before a restart. Default: nothing. */
  readonly memory?: DeviceMemory | undefined;
  /** Whether what is said must fit a sample word by word. Default: false. */
  readonly strict?: boolean | undefined;
  /** Whether Alexa uses PKCE, which is an option in the developer console. Default: false. */
  readonly pkce?: boolean;
  /** The events that the skill subscribes to. Default: none. */
  readonly subscriptions?: readonly Subscription[];
  /** Sends what the skill gets. Default: `fetch`. */
  readonly send?: typeof fetch | undefined;
  /** Records the requests to the skill. Default: nobody reads the record. */
  readonly wire?: Wire;
  /** Signs the requests to the skill. Default: a signer with new certificates. */
  readonly signer?: RequestSigner;
  /** Default: `defaultLimits`. */
  readonly limits?: Partial<AlexaLimits>;
  /** Returns the time, in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number;
}

/** A running stand-in for Alexa. */
export interface Alexa {
  /** The server's origin, such as `http://127.0.0.1:3001`. */
  readonly url: string;
  readonly device: Device;
  /** The root certificate that the skill must trust. */
  readonly rootCertificate: X509Certificate;
  /**
   * Reads the build again.
   *
   * @throws {BuildError} when the build is invalid; Alexa keeps using the previous one
   */
  reload(): Promise<void>;
  /** Stops listening and closes every connection. */
  close(): Promise<void>;
}

/**
 * Starts a stand-in for Alexa: one device, its Alexa app, and a server for the certificates and, if
 * wanted, a page to talk to it.
 *
 * @param options the skill and the device
 * @throws {BuildError} when the build is invalid
 * @throws {NodeJS.ErrnoException} `EADDRINUSE` when the port is in use
 */
export async function startAlexa(options: AlexaOptions): Promise<Alexa> {
  const { port = 0, buildDirectory, vendorId, memory, now = Date.now } = options;
  const { locale = 'en-US', screen = false } = memory ?? options;
  const build = await readBuild(buildDirectory, locale);
  const signer = options.signer ?? new RequestSigner(await issueAlexaCertificates(now()));

  const server = createServer();
  const url = await listen(server, port);
  const { wire = new Wire() } = options;
  const device = new Device(build, {
    skillUrl: options.skillUrl,
    signer,
    skillId: options.skillId,
    clientSecret: options.clientSecret,
    redirectUri: `${url}${skillLinkPath(vendorId)}`,
    locale,
    pkce: options.pkce ?? false,
    screen,
    strict: options.strict ?? false,
    subscriptions: options.subscriptions ?? [],
    send: options.send,
    limits: { ...defaultLimits, ...options.limits },
    wire,
    now,
  });
  if (memory) device.restore(memory);
  const { createApp = createCertificatesApp } = options;
  const changeDevice = (settings: DeviceSettings): Promise<void> =>
    device.change(settings, (language) => readBuild(buildDirectory, language));
  server.on('request', createApp({ device, changeDevice, signer, vendorId, url, wire, now }));

  return {
    url,
    device,
    rootCertificate: signer.rootCertificate,
    reload: async () => device.install(await readBuild(buildDirectory, device.state.locale)),
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
