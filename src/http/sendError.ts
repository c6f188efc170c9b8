import type { Response } from 'express';
import { errorBody } from './errorBody';

/**
 * Answers with an error, as JSON and without details of the inside. Does nothing if an answer has
 * been sent already.
 *
 * @param response where to
 * @param status the HTTP status, from 400 to 599
 * @param message what is wrong, for whoever called
 */
export function sendError(response: Response, status: number, message: string): void {
  if (!response.headersSent) response.status(status).json(errorBody(status, message));
}
