import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Holder } from '../../../../src/store/holders';
import { openStore } from '../../../../src/store/openStore';
import { AWS_ENVIRONMENT } from '../../../support/awsEnvironment';
import { startDynamoDB } from '../../../support/dynamodb';
import { close, listen } from '../../../support/userinfoServer';
import { granted, noted } from '../../../support/facts';
import { untilOpen } from '../../../support/untilOpen';

const ada: Holder = { alexaUserId: 'echo-of-ada', sub: 'auth0|ada', at: 1 };

describe('The store that the configuration names', () => {
  afterEach(() => {
    for (const name of [...Object.keys(AWS_ENVIRONMENT), 'AWS_ENDPOINT_URL_DYNAMODB']) {
      delete process.env[name];
    }
  });

  test('can be a table of DynamoDB', async () => {
    const dynamodb = await startDynamoDB();
    Object.assign(process.env, AWS_ENVIRONMENT, { AWS_ENDPOINT_URL_DYNAMODB: dynamodb.url });
    const store = openStore({ type: 'dynamodb', table: await dynamodb.createTable() });
    await untilOpen(store);
    await store.remember(ada, granted('Captain'));
    expect(await store.recall(ada)).toEqual(noted('Captain'));
    expect(await store.forgetAlexaUser(ada.alexaUserId, 2)).toEqual([ada.sub]);
    await store.close();
    await dynamodb.stop();
  });

  test('fails in time when DynamoDB is silent or away, or the table is not there', async () => {
    const silent = createServer();
    await listen(silent);
    const { port } = silent.address() as AddressInfo;
    const dynamodb = await startDynamoDB();
    Object.assign(process.env, AWS_ENVIRONMENT);
    process.env.AWS_ENDPOINT_URL_DYNAMODB = `http://127.0.0.1:${port}`;
    const unanswered = openStore({ type: 'dynamodb', table: 'memory' });
    await expect(unanswered.recall(ada)).rejects.toMatchObject({ code: 'timed_out' });
    await unanswered.close();
    await close(silent);

    const unreachable = openStore({ type: 'dynamodb', table: 'memory' });
    await expect(unreachable.recall(ada)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/^The table memory fails: \w+\.$/) as string,
    });
    await unreachable.close();

    process.env.AWS_ENDPOINT_URL_DYNAMODB = dynamodb.url;
    const misnamed = openStore({ type: 'dynamodb', table: 'no-such-table' });
    await expect(misnamed.recall(ada)).rejects.toMatchObject({
      code: 'unavailable',
      message: 'The table no-such-table fails: ResourceNotFoundException.',
    });
    await misnamed.close();
    await dynamodb.stop();
  });
});
