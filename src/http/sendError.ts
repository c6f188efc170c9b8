import type { Response } from 'express';
import { errorBody } from './errorBody';

/** Sends an error as JSON, without internals. Does nothing if a response has been sent already. */
export function sendError(response: Response, status: number, message: string): void {
  if (!response.headersSent) response.status(status).json(errorBody(status, message));
}
