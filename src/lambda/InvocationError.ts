/** An invocation failed, or was refused. AWS hands it on to whoever invoked the function. */
export class InvocationError extends Error {
  override readonly name = 'InvocationError';

  /** @param message what is wrong; nothing of the inside */
  constructor(message: string) {
    super(message);
    // AWS would show it, too.
    this.stack = `${this.name}: ${message}`;
  }
}
