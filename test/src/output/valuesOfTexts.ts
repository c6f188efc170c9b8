import type { SkillComponent } from '../../../src/components/SkillComponent';
import { ConfirmationOutput, AnswerOutput } from '../../../src/output/TextOutput';

/**
 * What the compiler refuses. This is a test of types: nothing of it is run, and `npm run typecheck`
 * fails as soon as a line that is marked does compile.
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
  // @ts-expect-error a value is one too many
  await component.$send(AnswerOutput, { text: 'whoAmI.named', values: { name, email: name } });
  // @ts-expect-error the text takes no values
  await component.$send(AnswerOutput, { text: 'known.more', values: { name } });
  // @ts-expect-error a value is no text
  await component.$send(AnswerOutput, { text: 'whoAmI.named', values: { name: 7 } });
  // @ts-expect-error there is no text of that name
  await component.$send(AnswerOutput, { text: 'whoAmI.nobody' });
  // @ts-expect-error an output that needs a text gets none
  await component.$send(ConfirmationOutput);
}
