/**
 * A question that several checks have, and that is asked once.
 *
 * @param ask asks it; called when the first check wants to know
 */
export function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return () => (answer ??= ask());
}
