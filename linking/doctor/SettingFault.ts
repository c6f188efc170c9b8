/** What is wrong with one setting of the subject. */
export interface SettingFault {
  /** The name of an environment variable or of a field. */
  readonly name: string;
  /** What is wrong, without the value: `is missing`, `must be a host name …`. */
  readonly problem: string;
  /** Undefined if a field's own name says what it should be. */
  readonly example?: string;
}
