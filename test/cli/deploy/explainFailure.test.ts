import { JovoCliError } from '@jovotech/cli-core';
import { explainFailure, type FailedDeploy } from '../../../cli/deploy/explainFailure';
import { SmapiError, type SmapiErrorCode } from '../../../linking/smapi/SmapiError';

const resume = 'resume with: npx jovo deploy:platform alexa --stage prod';

const importing: FailedDeploy = {
  stage: 'prod',
  phase: 'importing',
  configuredSkill: 'amzn1.ask.skill.1',
  alexa: { skillId: 'amzn1.ask.skill.1' },
};

describe('a failure', () => {
  test('before anything was sent stays what it is', () => {
    const error = new JovoCliError({ message: 'No.', hint: 'Leave it.' });
    expect(explainFailure(error, { stage: 'prod' })).toEqual(error);
  });

  test('before Amazon took the package leaves live what was live', () => {
    const text = explained(new Error('getaddrinfo ENOTFOUND'), importing);
    expect(text).toContain('getaddrinfo ENOTFOUND');
    expect(text).toContain('what was live before should still be live');
    expect(text).toContain(resume);
  });

  test('of the import names it, and says that account linking is untouched', () => {
    const error = new JovoCliError({ message: 'Errors occured', hint: 'The icon is missing.' });
    const alexa = { ...importing.alexa, importId: 'import-1' };
    const text = explained(error, { ...importing, alexa });
    expect(text).toContain('The icon is missing.');
    expect(text).toContain('Account linking has not been touched.');
    expect(text).toContain('ask smapi get-import-status --import-id import-1');
    expect(text).toContain(resume);
    expect(text).not.toContain('ALEXA_SKILL_ID');
  });

  test('of the first import warns of a second skill', () => {
    const text = explained(new Error('No.'), {
      stage: 'prod',
      phase: 'importing',
      alexa: { importId: 'import-1' },
    });
    expect(text).toContain('may have created a skill');
    expect(text).toContain('or the next deploy creates another one');
  });

  test('of account linking says that the package is live', () => {
    const text = explained(failed('forbidden'), { ...importing, phase: 'linking' });
    expect(text).toContain('The skill package is live: amzn1.ask.skill.1, stage development.');
    expect(text).toContain('Account linking is not');
    expect(text).toContain('role is Administrator or Developer');
    expect(text).toContain(resume);
  });

  test('of account linking in the first deploy tells the ID of the new skill', () => {
    const text = explained(failed('server_error'), {
      stage: 'prod',
      phase: 'linking',
      alexa: { importId: 'import-1', skillId: 'amzn1.ask.skill.2' },
    });
    expect(text).toContain('ALEXA_SKILL_ID=amzn1.ask.skill.2');
  });
});

describe('what AlexaCli tells of the ASK CLI', () => {
  test.each([
    [401, 'Sign in again'],
    [403, 'role is Administrator'],
    [409, 'still busy'],
    [412, 'changed by somebody else'],
    [429, 'Too many requests'],
    [500, 'trouble of its own'],
  ])('gets advice, where it has the status %i', (status, advice) => {
    const message =
      'smapiImportSkillPackage: Call to service failed: The request to ' +
      'https://api.amazonalexa.com/v1/skills/imports failed. Client Error: AxiosError: ' +
      `Request failed with status code ${status}`;
    expect(explained(new JovoCliError({ message }), importing)).toContain(advice);
  });
});

function failed(code: SmapiErrorCode): SmapiError {
  return new SmapiError(code, { operation: 'update-account-linking-info', reason: 'no' });
}

/** All that the Jovo CLI prints of the error. */
function explained(error: Error, deploy: FailedDeploy): string {
  return JSON.stringify(explainFailure(error, deploy));
}
