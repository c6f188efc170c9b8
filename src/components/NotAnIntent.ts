import { If } from '@jovotech/framework';

/**
 * Marks a handler that isn't an intent. Without it, Jovo routes an intent with the method's name to the
 * handler, so an intent could erase data without confirmation.
 *
 * @see https://github.com/jovotech/jovo-framework/blob/v4/latest/docs/handlers.md
 */
export const NotAnIntent = (): MethodDecorator =>
  If(({ $input }) => $input.getIntentName() === undefined);
