import { AxiosError, AxiosHeaders, type InternalAxiosRequestConfig } from 'axios';
import { describeError } from '../../../src/logging/describeError';
import { OutboundError } from '../../../src/outbound/OutboundError';

describe('An error in the log', () => {
  test('shows its class, its code and where it was thrown', () => {
    const error = Object.assign(new RangeError('secret'), { code: 'ERR_RANGE' });
    const description = describeError(error);
    expect(description).toMatchObject({ type: 'RangeError', code: 'ERR_RANGE' });
    expect(description.stack?.[0]).toMatch(/describeError\.test\.ts:\d+/);
  });

  test('shows a code that is a number', () => {
    const error = Object.assign(new Error('secret'), { code: 1034 });
    expect(describeError(error)).toMatchObject({ code: 1034 });
  });

  test('shows no number that is too long for a code', () => {
    const error = Object.assign(new Error('secret'), { code: 4930123456 });
    expect(describeError(error)).not.toHaveProperty('code');
  });

  test('shows the message of our own errors, and the cause', () => {
    const cause = new TypeError('secret');
    const error = new OutboundError('timed_out', 'GET https://a.b/userinfo', {
      hint: 'a hint',
      cause,
    });
    expect(describeError(error)).toMatchObject({
      type: 'OutboundError',
      code: 'timed_out',
      message: 'GET https://a.b/userinfo',
      cause: { type: 'TypeError' },
    });
  });

  test('shows nothing of what foreign errors carry or say', () => {
    const headers = new AxiosHeaders({ authorization: 'Bearer secret' });
    const config = { headers, url: 'https://a.b/?secret' } as InternalAxiosRequestConfig;
    const errors = [
      new AxiosError('secret', 'a secret code', config),
      new Error('secret\n    at secret (secret)', { cause: new Error('secret') }),
      'secret',
      { secret: true },
      undefined,
    ];
    expect(JSON.stringify(errors.map(describeError))).not.toContain('secret');
  });

  test('ends even if an error is its own cause', () => {
    const error: Error & { cause?: unknown } = new Error('round and round');
    error.cause = error;
    expect(() => JSON.stringify(describeError(error))).not.toThrow();
  });
});
