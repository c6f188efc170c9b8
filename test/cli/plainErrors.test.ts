import { JovoCliError } from '@jovotech/cli-core';
import { describeError, printErrorsPlainly } from '../../cli/plainErrors';

test('an error shows what is wrong, the details and what to do next', () => {
  const text = describeError({ message: 'No.\nNot now.', details: 'One.\nTwo.', hint: 'Wait.' });
  expect(text).toBe('✗ No.\n  Not now.\n  One.\n  Two.\n→ Wait.');
});

test('a line is not printed twice', () => {
  expect(describeError({ message: 'No.', details: 'No.\nTwo.', hint: 'Two.' })).toBe(
    '✗ No.\n  Two.',
  );
});

test('the Jovo CLI prints errors in this form, without its frame', () => {
  // Restored after the test.
  jest.spyOn(JovoCliError, 'print');
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  printErrorsPlainly();
  JovoCliError.print(new JovoCliError({ message: 'No.', module: 'AlexaCli' }));
  expect(write.mock.calls).toEqual([['\n✗ No.\n']]);
});
