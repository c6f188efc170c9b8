/** The people whom Alexa recognizes by voice. None of them has the name of an account. */
export const speakerNames = ['Kim', 'Robin'] as const;

/** The name of a person whom Alexa recognizes. */
export type SpeakerName = (typeof speakerNames)[number];
