import type { Trouble } from './Trouble';

/** Groups in which one trouble would hide another, so switching one on switches the others off. */
const exclusive: readonly Trouble['group'][] = ['Auth0', 'API', 'Names', 'Skill'];

/** Which troubles are on. */
export class Switchboard {
  private readonly on = new Set<string>();

  /** @param troubles those that can be switched on */
  constructor(readonly troubles: readonly Trouble[]) {}

  /** The troubles, and which are on. */
  get states(): readonly (Trouble & { readonly isOn: boolean })[] {
    return this.troubles.map((trouble) => ({ ...trouble, isOn: this.isOn(trouble.name) }));
  }

  /** Returns the trouble with a name; undefined if there is none. */
  find(name: string): Trouble | undefined {
    return this.troubles.find((trouble) => trouble.name === name);
  }

  /** Returns whether a trouble is on. */
  isOn(name: string): boolean {
    return this.on.has(name);
  }

  /** Returns the names of the troubles of a group that are on. */
  onIn(group: Trouble['group']): string[] {
    return this.troubles
      .filter((trouble) => trouble.group === group && this.isOn(trouble.name))
      .map(({ name }) => name);
  }

  /** Switches a trouble on or off. */
  turn({ name, group }: Trouble, isOn: boolean): void {
    if (isOn && exclusive.includes(group)) {
      for (const other of this.onIn(group)) this.on.delete(other);
    }
    if (isOn) this.on.add(name);
    else this.on.delete(name);
  }

  /** Switches everything off. */
  clear(): void {
    this.on.clear();
  }
}
