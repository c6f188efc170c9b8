import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { canary } from '../../../support/canaries';
import { claims, startUserinfoServer, type UserinfoServer } from '../../../support/userinfoServer';

const TOKEN = canary('token');
const NAME = canary('name');
const EMAIL = `${canary('name')}@example.com`;

describe('The heap of a process that keeps its connection to Auth0 open', () => {
  let auth0: UserinfoServer;
  let folder: string;
  let sockets: Set<unknown>;
  const snapshots = ['before', 'forgotten', 'expired'] as const;

  beforeAll(async () => {
    auth0 = await startUserinfoServer();
    auth0.answerWith(claims({ sub: 'auth0|heap', given_name: NAME, email: EMAIL }));
    folder = mkdtempSync(join(tmpdir(), 'heap-'));
    const script = join(__dirname, 'support/lookUpAndForget.ts');
    const files = snapshots.map((name) => join(folder, name));
    const codes = Array.from(TOKEN, (letter) => letter.charCodeAt(0)).join();
    const args = ['--import', 'tsx', script, auth0.url, codes, ...files];
    await promisify(execFile)(process.execPath, args);
    sockets = new Set(auth0.requests.map(({ socket }) => socket));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await auth0.close();
  });

  const found = (snapshot: (typeof snapshots)[number]): string[] => {
    const heap = readFileSync(join(folder, snapshot), 'utf8');
    return [TOKEN, NAME, EMAIL].filter((secret) => heap.includes(secret));
  };

  test('holds the profile before, so that this test would find it', () => {
    expect(found('before')).toEqual(expect.arrayContaining([NAME, EMAIL]));
    expect([auth0.requests.length, sockets.size]).toEqual([2, 1]);
  });

  test('holds no token, name or address after "forget me"', () => {
    expect(found('forgotten')).toEqual([]);
  });

  test('holds none of them after seven minutes either', () => {
    expect(found('expired')).toEqual([]);
  });
});
