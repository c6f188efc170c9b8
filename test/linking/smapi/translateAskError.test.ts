import { translateAskError } from '../../../linking/smapi/translateAskError';

const url = 'https://api.amazonalexa.com/v1/vendors';

/** What the ASK CLI prints when a request fails. */
function failedRequest(to: string, clientError: string): string {
  const message = `Call to service failed: The request to ${to} failed. Client Error: ${clientError}`;
  return `[Error]: ${JSON.stringify({ message, stack: `Error: ${message}\n    at …`, detail: {} }, null, 2)}\n`;
}

test.each([
  [400, 'bad_request'],
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'not_found'],
  [409, 'conflict'],
  [412, 'precondition_failed'],
  [418, 'unexpected_answer'],
  [429, 'rate_limited'],
  [500, 'server_error'],
  [503, 'server_error'],
])('status %i is the error %s', (status, code) => {
  const clientError = `AxiosError: Request failed with status code ${status}`;
  const error = errorFor(failedRequest(url, clientError));
  expect(error).toMatchObject({ name: 'SmapiError', code, operation: 'get-vendor-list' });
  expect(error.message).toBe(`ask smapi get-vendor-list: status ${status} from ${url}`);
});

test.each([
  'AxiosError: connect ECONNREFUSED 127.0.0.1:4000',
  'AxiosError: getaddrinfo ENOTFOUND api.amazonalexa.com',
  'AxiosError: self-signed certificate',
])('"%s" is an Amazon that is not reached', (clientError) => {
  const error = errorFor(failedRequest(url, clientError));
  expect(error.code).toBe('unreachable');
  expect(error.message).toContain(url);
});

test('a refresh token that Login with Amazon refuses means that the sign-in has expired', () => {
  const errorMessage =
    'The request to https://api.amazon.com/auth/o2/token failed. ' +
    'Client Error: AxiosError: Request failed with status code 400';
  const stderr = `[Error]: ${JSON.stringify({ errorMessage, statusCode: 400 }, null, 2)}`;
  expect(errorFor(stderr).code).toBe('unauthorized');
});

test.each([
  ['not_signed_in', 'CliFileNotFoundError: File /home/someone/.ask/cli_config not exists.'],
  ['not_signed_in', `Can't resolve profile [work] as it doesn't exist.`],
  ['not_signed_in', 'Could not find either of the environment variables: … ASK_REFRESH_TOKEN'],
  ['unauthorized', 'Refresh LWA tokens failed, please run "ask configure" …'],
  ['unauthorized', 'Received invalid response body from LWA without "expires_in":\n{}'],
  ['unexpected_answer', 'something that no version has said so far'],
  ['unexpected_answer', ''],
])('%s: %s', (code, sentence) => {
  expect(errorFor(`[Error]: ${sentence}`).code).toBe(code);
});

test('colours do not matter', () => {
  const stderr = `\u001b[1m\u001b[31m${failedRequest(url, 'status code 429')}\u001b[39m\u001b[22m`;
  expect(errorFor(stderr).code).toBe('rate_limited');
});

test('each error says what to do, and keeps its cause', () => {
  const cause = new Error('exit code 1');
  const error = translateAskError({ operation: 'get-skill-manifest', stderr: '', cause });
  expect(error.hint).not.toBe('');
  expect(error.cause).toBe(cause);
});

function errorFor(stderr: string): ReturnType<typeof translateAskError> {
  return translateAskError({ operation: 'get-vendor-list', stderr });
}
