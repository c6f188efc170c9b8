import { ProjectConfig } from '@jovotech/cli-core';
import { AlexaLinkingCli } from './cli/AlexaLinkingCli';
import { readDeployment } from './cli/deployment';
import { deploymentWarnings } from './cli/deploymentWarnings';
import { JovoCommands } from './cli/JovoCommands';
import { orderIntents } from './cli/leaveOutIntents';
import { skillManifest } from './cli/skillManifest';
import { defaultStage, stages } from './cli/stages';
import { withAudience } from './linking/audience';
import { linkingTerms } from './linking/terms';
import { processEnvironment } from './src/config';
import { locales, modelOverrides } from './cli/languages';

const environment = processEnvironment();
const { scopes, accessTokenScheme } = linkingTerms;

/** What `jovo build` and `jovo deploy` do. */
const project = new ProjectConfig({
  stages,
  defaultStage: defaultStage(environment),
  models: { override: modelOverrides },
  plugins: [
    new JovoCommands(),
    new AlexaLinkingCli({
      environment,
      locales,
      forStage: (stage) => {
        const deployment = readDeployment(stage, environment);
        const { auth0Url, clientId, clientSecret, endpoint, skillId, vendorId } = deployment;
        const { audience, apiScopes, hasOrders } = deployment;
        return {
          skillId,
          vendorId,
          endpoint,
          manifest: skillManifest(endpoint),
          leftOutIntents: hasOrders ? [] : orderIntents,
          warnings: deploymentWarnings(deployment),
          accountLinking: {
            type: 'AUTH_CODE',
            authorizationUrl: withAudience(`${auth0Url}/authorize`, audience),
            accessTokenUrl: `${auth0Url}/oauth/token`,
            clientId,
            clientSecret,
            scopes: [...scopes, ...apiScopes],
            accessTokenScheme,
          },
        };
      },
    }),
  ],
});

export = project;
