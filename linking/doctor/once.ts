/**
 * Returns a function that asks once, however often it is called: several checks share an answer.
 *
 * @param ask called when the first check needs the answer
 */
export function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return () => (answer ??= ask());
}
