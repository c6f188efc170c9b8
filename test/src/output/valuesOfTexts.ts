import type { SkillComponent } from '../../../src/components/SkillComponent';
import { ConfirmationOutput, AnswerOutput } from '../../../src/output/TextOutput';

/**
 * Faults that the compiler must find. This is a test of types: it never runs, and `npm run typecheck`
 * fails if a marked line compiles.
 */
export async function sendWrongly(component: SkillComponent): Promise<void> {
  const name = 'Ada';
  await component.$send(AnswerOutput, { text: 'whoAmI.named', values: { name } });
  await component.$send(AnswerOutput, { text: 'known.more' });

  // @ts-expect-error a value is missing
  await component.$send(AnswerOutput, { text: 'whoAmI.named' });
  // @ts-expect-error a value is missing
  await component.$send(AnswerOutput, { text: 'email.known', values: { spoken: name } });
  // @ts-expect-error a value is misspelt
  await component.$send(AnswerOutput, { text: 'whoAmI.named', values: { nam: name } });
  // @ts-expect-error there is one value too many
  await component.$send(AnswerOutput, { text: 'whoAmI.named', values: { name, email: name } });
  // @ts-expect-error the text takes no values
  await component.$send(AnswerOutput, { text: 'known.more', values: { name } });
  // @ts-expect-error a value isn't a string
  await component.$send(AnswerOutput, { text: 'whoAmI.named', values: { name: 7 } });
  // @ts-expect-error no text has that name
  await component.$send(AnswerOutput, { text: 'whoAmI.nobody' });
  // @ts-expect-error an output lacks the text that it needs
  await component.$send(ConfirmationOutput);
}
