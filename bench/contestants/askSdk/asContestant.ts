import type { Skill } from 'ask-sdk-core';
import { ExpressAdapter } from 'ask-sdk-express-adapter';
import express from 'express';
import type { Contestant } from '../Contestant';
import { listen } from '../listen';

/**
 * A skill on Amazon's SDK, served as its documentation shows, with full verification.
 *
 * @see https://developer.amazon.com/docs/alexa/alexa-skills-kit-sdk-for-nodejs/host-web-service.html
 */
export function asContestant(skill: Skill): Contestant {
  return {
    prepare: () => Promise.resolve(),
    answer: (envelope) => skill.invoke(envelope),
    serve() {
      const app = express();
      app.post('/webhook', new ExpressAdapter(skill, true, true).getRequestHandlers());
      return listen(app);
    },
  };
}
