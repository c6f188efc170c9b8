import { JovoCliError, type JovoCli } from '@jovotech/cli-core';
import { DeployCommand } from '../../../cli/deploy/DeployCommand';

test('a deploy that fails half-way says what is live, and ends with 1', async () => {
  const print = jest.spyOn(JovoCliError, 'print').mockImplementation();
  const exit = jest.spyOn(process, 'exit').mockImplementation();
  Object.assign(DeployCommand.prototype, {
    $cli: { project: { stage: 'prod' } } as unknown as JovoCli,
    $context: { phase: 'linking', alexa: { skillId: 'amzn1.ask.skill.1' } },
  });
  await DeployCommand.prototype.catch(new Error('No.'));
  expect(JSON.stringify(print.mock.calls)).toContain(
    'The skill package is in the development stage',
  );
  expect(exit).toHaveBeenCalledWith(1);
});
