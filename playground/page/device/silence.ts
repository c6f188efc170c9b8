/** What the conversation shows when the user stays silent. */
export const SILENCE = '(silence)';
