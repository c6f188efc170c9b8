import { STATUS_CODES } from 'node:http';

/** Returns the JSON body of an HTTP error response. */
export function errorBody(status: number, message: string): object {
  return { error: STATUS_CODES[status], message };
}
