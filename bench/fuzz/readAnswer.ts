import type { answerFaults } from '../../test/support/answerFaults';

export type Answer = Parameters<typeof answerFaults>[0];

/** Reads what the skill has answered. */
export async function readAnswer(response: Response): Promise<Answer> {
  const contentType = response.headers.get('content-type');
  return { status: response.status, contentType, text: await response.text() };
}
