import { If } from '@jovotech/framework';

/**
 * Marks a handler that no intent leads to. Without it, Jovo takes each method of a component for the
 * handler of an intent of the same name, and one that erases must not be reached without a question.
 *
 * @see https://github.com/jovotech/jovo-framework/blob/v4/latest/docs/handlers.md
 */
export const NotAnIntent = (): MethodDecorator =>
  If(({ $input }) => $input.getIntentName() === undefined);
