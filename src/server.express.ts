import { createApp } from './app';
import * as laptop from './app.dev';
import * as production from './app.prod';
import { ConfigError, loadSkillConfig, processEnvironment, type SkillConfig } from './config';
import { serve, type RunningWebhook } from './http/serve';
import { serveMetrics } from './http/serveMetrics';
import { log, logOutput } from './logging/log';
import type { AccountStore } from './store/AccountStore';
import { openStore } from './store/openStore';

/** Other machines must not reach the skill on the laptop. */
const LAPTOP_HOST = '127.0.0.1';

/** Ctrl+C can arrive twice: from the terminal, and from a parent process that passes it on. */
const ECHO_MS = 1_000;

/** Starts the webhook, and stops it on SIGTERM or SIGINT: gracefully at first, at once if repeated. */
async function main(): Promise<void> {
  logOutput.neverWait();
  const config = loadSkillConfig(processEnvironment());
  const store = openStore(config.store);
  const webhook = await start(config, store);
  const metrics = config.metrics && (await serveMetrics(config.metrics));
  log.info({ stage: config.stage, port: webhook.port, metricsPort: metrics?.port }, 'listening');
  // The skill works without its store, but the operator should know.
  store.ping().catch((err: unknown) => log.error({ err }, "the store can't be reached"));

  let stoppingSince: number | undefined;
  const stop = (): void => {
    if (stoppingSince !== undefined) {
      if (Date.now() - stoppingSince > ECHO_MS) process.exit(1);
      return;
    }
    stoppingSince = Date.now();
    // On a terminal, no load balancer watches.
    const drainMs = process.stdout.isTTY ? 0 : config.drainMs;
    log.info({ drainMs }, 'stopping');
    void webhook
      .stop(drainMs)
      .then(() => metrics?.close())
      .then(() => store.close())
      .finally(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function start(config: SkillConfig, store: AccountStore): Promise<RunningWebhook> {
  const skill = createApp(config, store);
  return config.stage === 'prod'
    ? serve(skill, production.createVerifier(config), config.port)
    : serve(skill, laptop.createVerifier(config), config.port, LAPTOP_HOST);
}

/** Explains a startup error that the operator can fix, and rethrows any other. */
function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return 'The port is in use. Set JOVO_PORT or METRICS_PORT to another one.';
  if (code === 'EACCES') return 'The port may not be used. Set JOVO_PORT to one above 1023.';
  throw error;
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
