import { allWorkDone } from '../../../../src/outbound/workUnderWay';
import { BoundedStore } from '../../../../src/store/BoundedStore';
import { DynamoRecords } from '../../../../src/store/dynamodb/DynamoRecords';
import type { StoreError } from '../../../../src/store/StoreError';
import { startDynamoDB, type TestDynamoDB } from '../../../support/dynamodb';
import { noted } from '../../../support/facts';

const DEVICES = 20;

interface Account {
  readonly holders?: readonly string[];
}

describe('When 20 devices of one account send requests at once', () => {
  let dynamodb: TestDynamoDB;
  let table: string;
  let store: BoundedStore;

  beforeEach(async () => {
    dynamodb = await startDynamoDB();
    table = await dynamodb.createTable();
    store = open();
  });
  afterEach(async () => {
    await allWorkDone();
    await store.close();
    await dynamodb.stop();
  });

  const open = (): BoundedStore => new BoundedStore(new DynamoRecords(dynamodb.client(), table));

  test('no one else is affected', async () => {
    const grace = { alexaUserId: 'echo-of-grace', sub: 'auth0|grace', at: 1 };
    await store.remember(grace, noted('Admiral'));
    for (let turn = 0; turn < 3; turn++) {
      const attempts = Array.from({ length: DEVICES }, (_, device) =>
        store.link({ alexaUserId: `echo-${turn}-${device}`, sub: 'auth0|ada', at: 1 }),
      );
      const results = await Promise.allSettled(attempts);
      const failures = results.flatMap((result) =>
        result.status === 'rejected' ? [result.reason as StoreError] : [],
      );
      // How many are served in time depends on the machine, but none may look like an outage.
      expect(failures.filter(({ code }) => code !== 'conflict')).toEqual([]);
    }
    expect(await store.recall(grace)).toEqual(noted('Admiral'));
  });

  test('on two servers, no change is lost', async () => {
    // Each has its own queue, as processes do.
    const servers = [0, 1].map(() => new DynamoRecords(dynamodb.client(), table));
    const add = (device: number): Promise<unknown> =>
      (servers[device % 2] as DynamoRecords).transact(async (transaction) => {
        const { holders = [] } = ((await transaction.read('account')) ?? {}) as Account;
        transaction.write('account', { holders: [...holders, `echo-${device}`] });
      }, 'account');
    await Promise.all(Array.from({ length: DEVICES }, (_, device) => add(device)));
    const account = await servers[0]?.transact((transaction) => transaction.read('account'));
    expect((account as Account).holders).toHaveLength(DEVICES);
    await Promise.all(servers.map((server) => server.close()));
  });
});
