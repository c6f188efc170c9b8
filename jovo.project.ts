import { ProjectConfig } from '@jovotech/cli-core';
import { AlexaLinkingCli } from './cli/AlexaLinkingCli';
import { auth0Linking } from './linking/terms';
import { readDeployment } from './cli/deployment';
import { JovoCommands } from './cli/JovoCommands';
import { skillManifest } from './cli/skillManifest';
import { defaultStage, stages } from './cli/stages';
import { passOnAskCredentials } from './cli/passOnAskCredentials';
import { processEnvironment } from './src/config';

const environment = processEnvironment();
passOnAskCredentials(environment);

/** What `jovo build` and `jovo deploy` do. */
const project = new ProjectConfig({
  stages,
  defaultStage: defaultStage(environment),
  plugins: [
    new JovoCommands(),
    new AlexaLinkingCli({
      locales: { en: ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN'] },
      forStage: (stage) => {
        const { auth0Url, clientId, clientSecret, endpoint, skillId, vendorId } = readDeployment(
          stage,
          environment,
        );
        return {
          skillId,
          vendorId,
          endpoint,
          manifest: skillManifest(endpoint),
          accountLinking: auth0Linking({ auth0Url, clientId, clientSecret }),
        };
      },
    }),
  ],
});

export = project;
