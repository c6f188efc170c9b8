import type { RequestHandler } from 'express';
import * as z from 'zod';

/** Why an action can't be done. The message is for the developer. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Handles the actions of the page. */
export type Actions = <Body>(
  schema: z.ZodType<Body>,
  act: (body: Body) => unknown,
) => RequestHandler;

/**
 * Creates handlers for actions of the page. They answer with the state after the action, or with 400 and
 * what is wrong with the body or the action.
 *
 * @param state returns what the page shows
 */
export function actionsWith(state: () => unknown): Actions {
  return (schema, act) => (request, response, next) => {
    const body = schema.safeParse(request.body);
    const refuse = (error: string): unknown => response.status(400).json({ error });
    if (!body.success) return void refuse(z.prettifyError(body.error));
    Promise.resolve(body.data)
      .then(act)
      .then(() => response.json(state()))
      .catch((error: unknown) => {
        if (error instanceof Refusal) refuse(error.message);
        else next(error);
      });
  };
}
