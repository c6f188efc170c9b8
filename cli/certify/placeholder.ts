/** What this project calls a skill until its owner has a name for it, in each language. */
const UNNAMED = /^((my|mein|mi|ma|mia|minha|mijn) skill|मेरी स्किल|マイスキル)$/;

/** Whether an invocation name is the one that this project comes with. */
export function isPlaceholder(invocationName: string): boolean {
  return UNNAMED.test(invocationName);
}
