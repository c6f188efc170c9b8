import { ExpressJs, Webhook } from '@jovotech/server-express';
import type { Contestant } from '../Contestant';
import { JovoExchange } from '../JovoExchange';
import { listen } from '../listen';
import { app } from './app';

/** (b): Jovo as in its template. It verifies nothing, which is an advantage here. */
export const contestant: Contestant = {
  async prepare() {
    await app.initialize();
    // Jovo prints what is wrong, and continues.
    if (!app.isInitialized) throw new Error('The app of the template is not well.');
  },
  answer: (envelope) => JovoExchange.handle(app, envelope),
  serve() {
    Webhook.post('/webhook', (request, response) => {
      void app.handle(new ExpressJs(request, response));
    });
    return listen(Webhook);
  },
};
