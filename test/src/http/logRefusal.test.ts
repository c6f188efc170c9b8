import { VerificationError } from '../../../src/alexa/verification';
import { logRefusal } from '../../../src/http/logRefusal';
import { loggedLines } from '../../support/capturedLog';

test('The log has ten refused requests a minute for each reason, and the number of others', () => {
  jest.useFakeTimers();
  const unsigned = new VerificationError('signature_missing', 'The request is not signed.');
  const old = new VerificationError('timestamp_invalid', 'The request was not made just now.');
  const flood = (): void => Array.from({ length: 565 }).forEach(() => logRefusal(unsigned));
  const lines = (): string[] =>
    loggedLines().map(
      ({ msg, code, count = 1 }) => `${String(count)} ${String(code)}: ${String(msg)}`,
    );
  const tenUnsigned = new Array<string>(10).fill('1 signature_missing: refused a request');

  flood();
  logRefusal(old);
  expect(lines()).toEqual([...tenUnsigned, '1 timestamp_invalid: refused a request']);
  jest.advanceTimersByTime(60_000);
  expect(lines().slice(11)).toEqual(['555 signature_missing: refused more requests']);
  flood();
  expect(lines().slice(12)).toEqual(tenUnsigned);
  jest.useRealTimers();
});
