/** How an English question starts that "yes" or "no" answers. */
const yesOrNo =
  /^(?:so |and |or )?(?:am|anything|are|can|could|did|do|does|has|have|is|may|need|shall|should|was|were|will|would)\b/i;

/**
 * Returns what answers an open question: yes and no, if it's a question that they answer.
 *
 * @param said what Alexa said last
 * @param locale the language it was said in; only English questions are recognized
 */
export function answersTo(said: string, locale: string): readonly string[] {
  const last = said.split(/(?<=[.!?])\s+/).at(-1) ?? '';
  const isQuestion = last.endsWith('?') && locale.startsWith('en') && yesOrNo.test(last);
  return isQuestion ? ['yes', 'no'] : [];
}
