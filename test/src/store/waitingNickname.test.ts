import { AccountStore } from '../../../src/store/AccountStore';
import { idOf } from '../../../src/store/records';
import { storages } from './support/storages';

const ada = { alexaUserId: 'echo-of-ada', sub: 'auth0|ada', at: 1 };

test.each(storages)(
  'A wish that an earlier version has stored in %s is read',
  async (_, create) => {
    const storage = await create();
    const record = { nickname: 'Admiral', expiresAt: Date.now() + 3_600_000 };
    await storage.plant(`wish#${idOf(ada.alexaUserId)}`, record);
    const store = new AccountStore(storage.open());
    expect(await store.recall(ada)).toEqual({ wish: 'Admiral' });
    await store.close();
    await storage.remove();
  },
);
