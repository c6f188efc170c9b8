import { CertificateStore, type FetchText } from '../../../../src/alexa/verification';
import { signerOf, TestAuthority } from './support/TestAuthority';
import type { RequestSigner } from '../../../../playground/alexa/signing';

const NOW = Date.parse('2026-01-02T03:04:05Z');

let signer: RequestSigner;

beforeAll(async () => {
  signer = signerOf(await (await TestAuthority.create(NOW)).issue());
});

const urls = (count: number): URL[] =>
  Array.from({ length: count }, (_, n) => new URL(`https://s3.amazonaws.com/echo.api/${n}.pem`));

/** Returns a store, and the paths that it has fetched. */
function storeWith(fetchText: FetchText): { store: CertificateStore; fetched: string[] } {
  const fetched: string[] = [];
  const store = new CertificateStore({
    fetchText: (url) => {
      fetched.push(url.pathname);
      return fetchText(url);
    },
    roots: [signer.rootCertificate],
    now: () => NOW,
  });
  return { store, fetched };
}

describe('A thousand certificate URLs', () => {
  test('at once lead to four fetches; the others are refused without one', async () => {
    let release: (pem: string) => void = () => undefined;
    const pem = new Promise<string>((resolve) => (release = resolve));
    const { store, fetched } = storeWith(() => pem);

    const asked = urls(1_000).map((url) => store.certificateAt(url));
    const refusals = await Promise.allSettled(asked.slice(4));
    expect(fetched).toHaveLength(4);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ reason: { code: 'certificate_unavailable' } });
    }

    release(signer.certificateChain);
    await expect(Promise.all(asked.slice(0, 4))).resolves.toHaveLength(4);
  });

  test("don't evict a certificate that is cached already", async () => {
    const { store } = storeWith(({ pathname }) =>
      pathname.endsWith('/0.pem')
        ? Promise.resolve(signer.certificateChain)
        : new Promise(() => undefined),
    );
    const [real, ...madeUp] = urls(1_000) as [URL, ...URL[]];
    await store.certificateAt(real);
    for (const url of madeUp) store.certificateAt(url).catch(() => undefined);
    expect((await store.certificateAt(real)).subject).toBe('CN=echo-api.amazon.com');
  });

  test('one after the other leave 16 of them in memory', async () => {
    const { store, fetched } = storeWith(() => Promise.resolve(signer.certificateChain));
    for (const url of urls(1_000)) await store.certificateAt(url);
    expect(fetched).toHaveLength(1_000);

    fetched.length = 0;
    for (const url of urls(1_000).slice(-16)) await store.certificateAt(url);
    expect(fetched).toEqual([]);
    for (const url of urls(1_000).slice(0, -16)) await store.certificateAt(url);
    expect(fetched).toHaveLength(984);
  });

  test('that fail leave nothing behind, and the next one is fetched', async () => {
    const { store } = storeWith(({ pathname }) =>
      pathname.endsWith('/999.pem')
        ? Promise.resolve(signer.certificateChain)
        : Promise.reject(new Error('HTTP 403')),
    );
    for (const url of urls(999)) await expect(store.certificateAt(url)).rejects.toThrow();
    await expect(store.certificateAt(urls(1_000).at(-1) as URL)).resolves.toBeDefined();
  });
});

test('Requests that wait for the same certificate share one fetch', async () => {
  const { store, fetched } = storeWith(() => Promise.resolve(signer.certificateChain));
  const [url] = urls(1) as [URL];
  await Promise.all(Array.from({ length: 100 }, () => store.certificateAt(url)));
  expect(fetched).toHaveLength(1);
});

test('A failed fetch is reported with its cause', async () => {
  const cause = new Error('HTTP 403');
  const { store } = storeWith(() => Promise.reject(cause));
  const [url] = urls(1) as [URL];
  await expect(store.certificateAt(url)).rejects.toMatchObject({
    code: 'certificate_unavailable',
    cause,
  });
});
