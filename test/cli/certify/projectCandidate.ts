import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Candidate } from '../../../cli/certify/Candidate';
import { readPackageFolder } from '../../../cli/certify/readCandidate';
import type { Web } from '../../../cli/certify/Web';
import { createApp } from '../../../src/app';
import { LambdaExchange } from '../../../src/lambda/LambdaExchange';
import { AccountStore } from '../../../src/store/AccountStore';
import { createFolder } from '../../src/store/support/storages';
import { exampleLinking } from '../../support/accountLinking';
import { JovoWorkspace } from '../../support/JovoWorkspace';
import { claims, close, listen } from '../../support/userinfoServer';

/** This project as it would be submitted, and how to clean up afterwards. */
export interface ProjectCandidate {
  readonly candidate: Candidate;
  remove(): Promise<void>;
}

/** Every page is there, in the language that was asked for. */
const goodWeb: Web = {
  open: (url, language) =>
    Promise.resolve({
      status: 200,
      url,
      body: `<html lang="${language.slice(0, 2)}"><meta name="viewport" content="width=1">`,
    }),
  issuerOf: () => Promise.resolve('O=Amazon, CN=Amazon RSA 2048 M02'),
};

/** Builds this project, and runs its skill within the process. */
export async function createProjectCandidate(): Promise<ProjectCandidate> {
  const workspace = new JovoWorkspace();
  const { exitCode, output } = await workspace.jovo(['build:platform', 'alexa']);
  if (exitCode !== 0) throw new Error(output);
  const built = readPackageFolder(
    join(workspace.buildDirectory, 'dev/platform.alexa/skill-package'),
  );

  const account = { sub: 'auth0|anna', given_name: 'Anna', email: 'anna@example.com' };
  const auth0 = createServer(claims(account));
  await listen(auth0);
  const auth0Url = `http://127.0.0.1:${(auth0.address() as AddressInfo).port}`;
  const storage = await createFolder();
  const store = new AccountStore(storage.open());
  const skill = createApp({ auth0Url }, store);
  await skill.initialize();
  return {
    candidate: {
      stage: 'dev',
      ...built,
      accountLinking: exampleLinking,
      vendorId: 'M1234567890',
      usedPermissions: [],
      web: goodWeb,
      talk: async (envelope) => {
        const turn = new LambdaExchange(envelope, Date.now() + 8_000);
        await skill.handle(turn);
        return turn.answer;
      },
    },
    remove: async () => {
      await close(auth0);
      await store.close();
      await storage.remove();
      workspace.remove();
    },
  };
}
