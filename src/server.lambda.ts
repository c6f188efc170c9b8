import { createApp } from './app';
import { createVerifier } from './app.prod';
import { loadProductionConfig, processEnvironment } from './config';
import { createHandler } from './lambda/createHandler';
import { openStore } from './store/openStore';

// Made once for all invocations that this process will see. What is wrong with the configuration is
// thrown, all of it at once: AWS logs it and starts no half of a skill.
const config = loadProductionConfig(processEnvironment());

/** The skill as an AWS Lambda function. */
export const handler = createHandler({
  skill: createApp(config, openStore(config.store)),
  skillId: config.skillId,
  createVerifier: () => createVerifier(config),
});
