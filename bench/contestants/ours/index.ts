import { tidyEnvelope } from '../../../src/alexa/envelope';
import { createApp } from '../../../src/app';
import { createVerifier } from '../../../src/app.prod';
import { loadSkillConfig, type ProductionConfig } from '../../../src/config';
import { serve } from '../../../src/http/serve';
import type { Contestant } from '../Contestant';
import { JovoExchange } from '../JovoExchange';

const config = loadSkillConfig(process.env) as ProductionConfig;
const skill = createApp(config);

/** This skill, as in production except for the address it listens on. */
export const contestant: Contestant = {
  prepare: () => skill.initialize(),
  answer: (envelope) => JovoExchange.handle(skill, tidyEnvelope(envelope)),
  async serve() {
    const { port } = await serve(skill, createVerifier(config), 0, '127.0.0.1');
    return port;
  },
};
