import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { LogSource } from '../../../../linking/logs/TenantLogs';
import { managementRouter } from '../../../../playground/auth0/management';
import { TenantLog } from '../../../../playground/auth0/TenantLog';
import { playgroundLogReader } from '../../../../src/config/laptop';
import { close, listen } from '../../../support/userinfoServer';

export const CLIENT_ID = 'alexa-application';

/** The part of an Auth0 tenant that keeps a log, and can be told to refuse to show it. */
export class LogServer {
  readonly log = new TenantLog(CLIENT_ID, () => 'tenant.example.com');
  /** A status to refuse everything with, and the headers that go with it. */
  trouble: { readonly status: number; readonly headers?: Record<string, string> } | undefined;
  /** How many tokens were asked for. */
  tokens = 0;

  private router: ReturnType<typeof managementRouter>;

  private constructor(private readonly server: Server) {
    this.router = this.newRouter();
  }

  static async start(): Promise<LogServer> {
    const app = express();
    const server = createServer(app);
    await listen(server);
    const double = new LogServer(server);
    app.use((request, response, next) => {
      const { trouble } = double;
      if (request.path === '/oauth/token') double.tokens += 1;
      if (trouble) response.status(trouble.status).set(trouble.headers).json({});
      else next();
    });
    app.use((request, response, next) => double.router(request, response, next));
    return double;
  }

  private get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Makes every token issued so far invalid. */
  forgetTokens(): void {
    this.router = this.newRouter();
  }

  get source(): LogSource {
    return {
      origin: this.origin,
      credentials: playgroundLogReader,
      clientId: CLIENT_ID,
      advice: { notAuth0: 'Look elsewhere.', credentials: 'Renew the secret.' },
    };
  }

  private newRouter(): ReturnType<typeof managementRouter> {
    return managementRouter(this.origin, '/oauth/token', this.log);
  }

  close(): Promise<void> {
    return close(this.server);
  }
}
