import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleServer } from '../../aws/server';
import { canary } from '../support/canaries';
import { CompiledSkill } from '../support/CompiledSkill';
import { envelope, intentWith } from '../support/envelope';
import { claims, startUserinfoServer, type UserinfoServer } from '../support/userinfoServer';
import { unwantedIn } from './unwantedIn';

describe('The bundle for a server', () => {
  let files: string[];
  let auth0: UserinfoServer;
  let skill: CompiledSkill;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'server-'));
    files = await bundleServer(folder);
    auth0 = await startUserinfoServer();
    auth0.answerWith(claims({ sub: 'auth0|1', given_name: 'Ada' }));
    skill = await CompiledSkill.start(auth0.url, {
      directory: folder,
      entry: 'index.js',
      environment: { SKILL_STORE: 'file:data' },
    });
  }, 180_000);
  afterAll(async () => {
    await skill.remove();
    await auth0.close();
  });

  test('runs in a folder of its own, and remembers in files', async () => {
    const accessToken = canary('token');
    const ask = async (options: object): Promise<string> =>
      (await skill.post(JSON.stringify(envelope({ accessToken, ...options })))).text();
    expect(await ask({ request: intentWith('CallMeIntent', { name: 'captain' }) })).toMatch(
      /Captain/,
    );
    expect(await ask({})).toContain('Welcome back, Captain!');
  });

  test('contains none of the packages that only the tools need', () => {
    expect(unwantedIn(files)).toEqual([]);
    const planted = ['node_modules/got', 'node_modules/jest'];
    expect(unwantedIn([...files, ...planted.map((name) => `${name}/index.js`)])).toEqual(planted);
  });

  test('stops when it is told to', async () => {
    expect(await skill.terminate()).toBe(0);
  });
});
