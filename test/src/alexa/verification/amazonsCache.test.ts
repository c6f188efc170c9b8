import type { RequestSigner } from '../../../../playground/alexa/signing';
import { envelope } from '../../../support/envelope';
import { SecondOpinion } from './support/secondOpinion';
import { signerOf, TestAuthority } from './support/TestAuthority';

// See amazonsOpinion.test.ts.
let mockRoots: string[] = [];
jest.mock('tls', () => ({
  ...jest.requireActual<object>('tls'),
  get rootCertificates() {
    return mockRoots;
  },
}));

const HOUR_MS = 3_600_000;

let both: SecondOpinion;
let signer: RequestSigner;

beforeEach(async () => {
  signer = signerOf(await (await TestAuthority.create(Date.now())).issue());
  mockRoots = [signer.rootCertificate.toString()];
  both = new SecondOpinion(signer);
  await both.start();
});
afterEach(async () => {
  jest.useRealTimers();
  await both.stop();
});

test("Amazon's keeps using a cached certificate that has expired, and we don't", async () => {
  const opinions = (): ReturnType<SecondOpinion['of']> =>
    both.of(both.sign(JSON.stringify(envelope())));
  expect(await opinions()).toEqual({ ours: 'accepted', amazons: 'accepted' });

  // Only the date changes.
  jest.useFakeTimers({
    now: Date.now() + 2 * HOUR_MS,
    doNotFake: [
      'clearImmediate',
      'clearInterval',
      'clearTimeout',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'setInterval',
      'setTimeout',
    ],
  });
  expect(await opinions()).toEqual({ ours: 'refused: certificate_invalid', amazons: 'accepted' });
});
