import type { RequestEnvelope } from 'ask-sdk-model';
import { JovoExchange } from '../JovoExchange';
import { app } from './app';

/**
 * The Lambda handler. @jovotech/server-lambda can't be installed beside this version of Jovo; this does the
 * same, and less of it.
 */
export async function handler(event: RequestEnvelope): Promise<object> {
  await app.initialize();
  return JovoExchange.handle(app, event);
}
