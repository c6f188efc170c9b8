import { logAdvice } from '../../../linking/cli/logAdvice';
import { readAndFollow } from '../../../linking/logs/readAndFollow';
import { TenantLogs } from '../../../linking/logs/TenantLogs';
import { LogServer } from './support/LogServer';

let auth0: LogServer;
beforeEach(async () => {
  auth0 = await LogServer.start();
});
afterEach(() => auth0.close());

test('what is logged while the latest entries are read is told once', async () => {
  const logs = new TenantLogs(auth0.source);
  const checkpoint = logs.checkpoint.bind(logs);
  jest.spyOn(logs, 'checkpoint').mockImplementation(async () => {
    const id = await checkpoint();
    auth0.log.add({ type: 'feacft', description: '' });
    return id;
  });
  auth0.log.add({ type: 's', description: '' });
  expect(await typesOf(logs)).toEqual(['s', 'feacft', 'seacft']);
});

test('a limit is noted, and waited for', async () => {
  const logs = new TenantLogs(auth0.source);
  const notes: string[] = [];
  const note = (text: string): void => {
    notes.push(text);
    auth0.trouble = undefined;
  };
  const reset = Math.ceil(Date.now() / 1_000) + 1;
  const types = await typesOf(logs, note, () => {
    auth0.trouble = { status: 429, headers: { 'x-ratelimit-reset': String(reset) } };
  });
  expect(types).toEqual(['seacft']);
  expect(notes).toEqual([expect.stringMatching(/status 429.*\. Trying again in \d s\.$/)]);
});

/** Follows a log until an account is linked, which happens once the latest entries are read. */
async function typesOf(
  logs: TenantLogs,
  note: (text: string) => void = () => undefined,
  afterwards: () => void = () => undefined,
): Promise<string[]> {
  const ending = new AbortController();
  const types: string[] = [];
  let isFirst = true;
  await readAndFollow(logs, {
    count: 10,
    advice: logAdvice,
    onEntries: (entries) => {
      types.push(...entries.map(({ type }) => type));
      if (isFirst) {
        auth0.log.add({ type: 'seacft', description: '' });
        afterwards();
      }
      isFirst = false;
      if (types.includes('seacft')) ending.abort();
    },
    note,
    signal: ending.signal,
    pollMs: 1,
  });
  return types;
}
