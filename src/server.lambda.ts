import { createApp } from './app';
import { createVerifier } from './app.prod';
import { loadProductionConfig, processEnvironment } from './config';
import { createHandler } from './lambda/createHandler';
import { openStore } from './store/openStore';

// Saves the first linked user two round trips: see aws/connectEarly.ts.
export { adoptConnection } from './outbound/earlyConnection';

// Created once per process. Throws if the configuration is invalid, naming all faults, so that AWS
// logs them and doesn't start the function.
const config = loadProductionConfig(processEnvironment());

export const handler = createHandler({
  skill: createApp(config, openStore(config.store)),
  skillId: config.skillId,
  createVerifier: () => createVerifier(config),
});
