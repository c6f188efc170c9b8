import { STATUS_CODES } from 'node:http';

/**
 * What an error looks like to whoever called, over HTTP.
 *
 * @param status the HTTP status, from 400 to 599
 * @param message what is wrong
 */
export function errorBody(status: number, message: string): object {
  return { error: STATUS_CODES[status], message };
}
