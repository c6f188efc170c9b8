/** Names for values that are long, secret, or different each time: `user-1`, `user-2`. */
export class Aliases {
  private readonly names = new Map<string, string>();

  /** @param kind what the names begin with */
  constructor(private readonly kind: string) {}

  /** Returns the name of a value; undefined for no value. */
  of(value: string | undefined): string | undefined {
    if (value === undefined) return undefined;
    const name = this.names.get(value) ?? `${this.kind}-${this.names.size + 1}`;
    this.names.set(value, name);
    return name;
  }

  /** Replaces every value in a text by its name. */
  replaceIn(text: string): string {
    return [...this.names].reduce(
      (replaced, [value, name]) => replaced.replaceAll(value, name),
      text,
    );
  }
}
