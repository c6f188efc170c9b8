/** An invocation failed or was rejected. AWS forwards the error to the caller. */
export class InvocationError extends Error {
  override readonly name = 'InvocationError';

  /** @param message a description without internals */
  constructor(message: string) {
    super(message);
    // AWS forwards the stack as well.
    this.stack = `${this.name}: ${message}`;
  }
}
