import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Holder } from '../../../src/store/holders';
import { openStore } from '../../../src/store/openStore';
import { untilOpen } from '../../support/untilOpen';
import { granted, noted, waiting } from '../../support/facts';

const ada: Holder = { alexaUserId: 'echo-of-ada', sub: 'auth0|ada', at: 1 };

describe('The store that the configuration names', () => {
  test('can be a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'store-'));
    const store = openStore({ type: 'file', folder });
    await untilOpen(store);
    await store.remember(ada, granted('Captain'));
    expect(await store.recall(ada)).toEqual(noted('Captain'));
    await store.close();
    rmSync(folder, { recursive: true });
  });

  test('can be none, which remembers nothing and says so', async () => {
    const store = openStore({ type: 'none' });
    await expect(store.remember(ada, granted('Captain'))).rejects.toMatchObject({
      code: 'unavailable',
    });
    await expect(store.rememberForADay('echo', waiting('Captain'))).rejects.toMatchObject({
      code: 'unavailable',
    });
    await store.link(ada);
    await store.forgetAccount(ada);
    await store.ping();
    expect(await store.recall(ada)).toEqual({});
    expect(await store.forgetAlexaUser('echo', 1)).toEqual([]);
    await store.close();
  });
});
