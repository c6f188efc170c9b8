import { type LogSource } from '../../linking/logs/TenantLogs';
import { type Environment, readEnvironment, type Stage } from '../../src/config';
import { playgroundClientId, playgroundHost, playgroundLogReader } from '../../src/config/laptop';
import { accessAdvice } from '../auth0/advice';
import { variablesFor } from '../auth0/variables';
import { laptopVariables, productionVariables } from '../variables';

/**
 * Returns whose log to read, and who reads it: at Auth0, the application that deploys the tenant.
 *
 * @throws {ConfigError} with all missing and invalid variables
 */
export function readLogSource(stage: Stage, environment: Environment): LogSource {
  if (stage === 'dev') {
    const { PLAYGROUND_AUTH0_PORT } = laptopVariables;
    const values = readEnvironment({ PLAYGROUND_AUTH0_PORT }, environment);
    return {
      origin: `http://${playgroundHost}:${values.PLAYGROUND_AUTH0_PORT}`,
      credentials: playgroundLogReader,
      clientId: playgroundClientId,
      advice: {
        notAuth0: 'Start the playground with: npm start, and check PLAYGROUND_AUTH0_PORT.',
        credentials: 'Something else listens there. Check PLAYGROUND_AUTH0_PORT.',
      },
    };
  }
  const { AUTH0_DOMAIN, AUTH0_DEPLOY_DOMAIN, ...deploy } = variablesFor(environment);
  const { AUTH0_DEPLOY_CLIENT_ID, AUTH0_DEPLOY_CLIENT_SECRET, AUTH0_DEPLOY_ACCESS_TOKEN } = deploy;
  const { AUTH0_CLIENT_ID } = productionVariables;
  const values = readEnvironment(
    {
      AUTH0_DOMAIN,
      AUTH0_CLIENT_ID,
      AUTH0_DEPLOY_DOMAIN,
      AUTH0_DEPLOY_CLIENT_ID,
      AUTH0_DEPLOY_CLIENT_SECRET,
      AUTH0_DEPLOY_ACCESS_TOKEN,
    },
    environment,
  );
  return {
    origin: `https://${values.AUTH0_DEPLOY_DOMAIN ?? values.AUTH0_DOMAIN}`,
    credentials: {
      accessToken: values.AUTH0_DEPLOY_ACCESS_TOKEN,
      clientId: values.AUTH0_DEPLOY_CLIENT_ID,
      clientSecret: values.AUTH0_DEPLOY_CLIENT_SECRET,
    },
    clientId: values.AUTH0_CLIENT_ID,
    advice: accessAdvice,
  };
}
