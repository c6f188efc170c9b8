import { JovoCliError } from '@jovotech/cli-core';
import { explainFailure, type FailedDeploy } from '../../../cli/deploy/explainFailure';
import { SkillPackageError } from '../../../linking/deploy/SkillPackageError';
import { SmapiError, type SmapiErrorCode } from '../../../linking/smapi/SmapiError';

const resume = 'resume with: npx jovo deploy:platform alexa --stage prod';

const importing: FailedDeploy = {
  stage: 'prod',
  phase: 'importing',
  configuredSkill: 'amzn1.ask.skill.1',
  alexa: { skillId: 'amzn1.ask.skill.1' },
};

describe('a failure', () => {
  test('before anything was sent is left unchanged', () => {
    const error = new JovoCliError({ message: 'No.', hint: 'Leave it.' });
    expect(explainFailure(error, { stage: 'prod' })).toEqual(error);
  });

  test('before Amazon accepted the package changes nothing that is live', () => {
    const text = explained(new Error('getaddrinfo ENOTFOUND'), importing);
    expect(text).toContain('getaddrinfo ENOTFOUND');
    expect(text).toContain('what was live before should still be live');
    expect(text).toContain(resume);
  });

  test('of the import names it, and says that account linking is untouched', () => {
    const error = new SmapiError('timeout', {
      operation: 'get-import-status',
      reason: 'no answer',
    });
    const alexa = { ...importing.alexa, importId: 'import-1' };
    const text = explained(error, { ...importing, alexa });
    expect(text).toContain('no answer');
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

  test('of account linking says that the package was imported', () => {
    const text = explained(failed('forbidden'), { ...importing, phase: 'linking' });
    expect(text).toContain('in the development stage of amzn1.ask.skill.1');
    expect(text).toContain('Account linking was not sent');
    expect(text).toContain('role is Administrator or Developer');
    expect(text).toContain(resume);
  });

  test('of account linking in the first deploy shows the ID of the new skill', () => {
    const text = explained(failed('server_error'), {
      stage: 'prod',
      phase: 'linking',
      alexa: { importId: 'import-1', skillId: 'amzn1.ask.skill.2' },
    });
    expect(text).toContain('ALEXA_SKILL_ID=amzn1.ask.skill.2');
  });
});

describe('an import that Amazon did not accept', () => {
  test('is explained with every problem, and with what is live', () => {
    const error = new SkillPackageError('Amazon did not import the skill package (FAILED).', {
      problems: ['Manifest: The icon is missing.', 'Manifest: warning: No privacy policy.'],
      live: 'All is as it was.',
      hint: 'Fix it.',
    });
    const alexa = { ...importing.alexa, importId: 'import-1' };
    const text = explained(error, { ...importing, alexa });
    for (const problem of error.problems) expect(text).toContain(problem);
    expect(text).toContain('All is as it was.\\nAccount linking has not been touched.');
    expect(text).toContain(resume);
  });
});

function failed(code: SmapiErrorCode): SmapiError {
  return new SmapiError(code, { operation: 'update-account-linking-info', reason: 'no' });
}

/** Everything that is printed of the error. */
function explained(error: Error, deploy: FailedDeploy): string {
  return JSON.stringify(explainFailure(error, deploy));
}
