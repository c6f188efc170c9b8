import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pack, withTemporaryFolder } from '../../aws/bundle';

describe('The bundle of a fork whose code', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fork-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Bundles a module, and returns what it prints when it runs. */
  async function run(code: string): Promise<string> {
    await withTemporaryFolder(async (compiled) => {
      for (const name of ['store', 'languages']) mkdirSync(join(compiled, name));
      writeFileSync(join(compiled, 'server.lambda.js'), code);
      await pack(compiled, folder);
    });
    const child = spawn(process.execPath, ['index.mjs'], { cwd: folder, env: {} });
    return (await Promise.all([text(child.stdout), text(child.stderr)])).join('').trim();
  }

  test.each([
    [
      'imports another command of the AWS SDK',
      `import { UpdateCommand as Update, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
       console.log(typeof Update, typeof DynamoDBDocumentClient.from);`,
      'function function',
    ],
    [
      'imports all of the AWS SDK',
      `import * as dynamodb from '@aws-sdk/client-dynamodb';
       console.log(typeof dynamodb.DynamoDBClient, typeof dynamodb.UpdateItemCommand);`,
      'function function',
    ],
    [
      'imports the AWS SDK at need',
      `import('@aws-sdk/lib-dynamodb').then(({ ScanCommand }) => console.log(typeof ScanCommand));`,
      'function',
    ],
    [
      'imports a module of Node at need',
      `import('node:zlib').then(({ gzipSync }) => console.log(typeof gzipSync));`,
      'function',
    ],
    [
      'asserts',
      `import assert from 'assert';
       assert.ok(1); assert.deepEqual({ a: 1 }, { a: 1 }); console.log('ok');`,
      'ok',
    ],
    [
      'uses threads',
      `import { Worker } from 'worker_threads'; console.log(typeof Worker);`,
      'function',
    ],
    [
      'builds multipart bodies',
      `import FormData from 'form-data';
       const body = new FormData(); body.append('a', 'b');
       console.log(body.getBuffer().toString().includes('name="a"'));`,
      'true',
    ],
    [
      'validates',
      `import { IsEmail, validateSync } from 'class-validator';
       class User {} IsEmail()(User.prototype, 'email');
       console.log(validateSync(Object.assign(new User(), { email: 'x' })).length);`,
      '1',
    ],
  ])('%s works', async (_what, code, printed) => {
    expect(await run(code)).toBe(printed);
  });

  test("posts Node's own FormData with axios works", async () => {
    const printed = await run(`
      import axios from 'axios';
      import { createServer } from 'node:http';
      import { text } from 'node:stream/consumers';
      const server = createServer(async (request, response) => response.end(await text(request)));
      server.listen(0, '127.0.0.1', async () => {
        const body = new FormData(); body.append('a', 'b');
        const { data } = await axios.post('http://127.0.0.1:' + server.address().port, body);
        console.log(data.includes('name="a"'));
        server.close();
      });`);
    expect(printed).toBe('true');
  });

  test.each([
    [
      'has axios build a multipart body',
      `import axios from 'axios'; axios.postForm('http://127.0.0.1:1', { a: 1 }).catch(console.log);`,
    ],
    [
      "validates with Jovo's copy of class-validator",
      `import { validate } from '@jovotech/output'; validate({});`,
    ],
  ])('%s fails, and names the file to change', async (_what, code) => {
    expect(await run(code)).toContain('is not in the bundle: see aws/notNeeded.ts');
  });
});
