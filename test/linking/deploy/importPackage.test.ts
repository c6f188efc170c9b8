import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { importPackage, type ImportProgress } from '../../../linking/deploy/importPackage';
import type { SkillPackageError } from '../../../linking/deploy/SkillPackageError';
import { type Smapi } from '../../../linking/smapi/Smapi';
import { importStatusSchema, skillStatusSchema } from '../../../linking/smapi/status';
import { close, listen } from '../../support/userinfoServer';

const resource = { name: 'Manifest', action: 'UPDATE', status: 'SUCCEEDED' };
const good = { status: 'SUCCEEDED', skill: { skillId: 'skill', resources: [resource] } };
const succeeded = { lastUpdateRequest: { status: 'SUCCEEDED' } };
const built = { manifest: succeeded, interactionModel: { 'en-US': succeeded, 'en-GB': succeeded } };
const badSample = { message: 'Sample utterance "…" is not valid.' };
const failedModel = { lastUpdateRequest: { status: 'FAILED', errors: [badSample] } };

let server: Server;
let uploadStatus: number;
let uploaded: Buffer | undefined;

beforeAll(async () => {
  server = createServer((request, response) => {
    void buffer(request).then((data) => {
      uploaded = data;
      response.writeHead(uploadStatus).end();
    });
  });
  await listen(server);
});

beforeEach(() => {
  uploadStatus = 200;
});

afterAll(() => close(server));

describe('importing a skill package', () => {
  test('succeeds when everything is imported and built', async () => {
    const progress: ImportProgress = {};
    await expect(run({ progress })).resolves.toEqual({ skillId: 'skill', warnings: [] });
    expect(uploaded?.toString()).toBe('archive');
    expect(progress).toEqual({ importId: 'import', skillId: 'skill' });
  });

  test('shows warnings, which are not failures', async () => {
    const warned = { ...resource, warnings: [{ message: 'Missing privacy policy.' }] };
    const skipped = { name: 'Isp', status: 'SKIPPED' };
    const imported = { ...good, skill: { ...good.skill, resources: [warned, skipped] } };
    expect((await run({ imported: [imported] })).warnings).toEqual([
      'Manifest: warning: Missing privacy policy.',
      'Isp: SKIPPED',
    ]);
  });

  test.each([
    ['ROLLBACK_SUCCEEDED', /rolled back the import/],
    ['ROLLBACK_FAILED', /could not roll back the import/],
    ['SKIPPED', /skipped/],
    ['FAILED', /usually/],
    ['A_NEW_STATUS', /usually/],
  ])('fails when it ends with %s, and says what is live', async (status, live) => {
    const resources = [
      { ...resource, status },
      { name: 'InteractionModel.en-US', status: 'FAILED', errors: [badSample, badSample] },
    ];
    const error = await failureOf({
      imported: [{ status, skill: { skillId: 'skill', resources } }],
    });
    expect(error.message).toContain(status);
    expect(error.problems).toContain(`InteractionModel.en-US: ${badSample.message}`);
    expect(error.live).toMatch(live);
  });

  test('fails when it ends with errors and no skill', async () => {
    const errors = [{ message: 'One.' }, { message: 'Two.' }];
    const warnings = [{ message: 'Three.' }];
    const error = await failureOf({ imported: [{ status: 'FAILED', errors, warnings }] });
    expect(error.problems).toEqual([
      'The import: One.',
      'The import: Two.',
      'The import: warning: Three.',
    ]);
  });

  test('fails when one resource failed, whatever the overall status', async () => {
    const resources = [{ ...resource, status: 'FAILED' }];
    const error = await failureOf({ imported: [{ ...good, skill: { skillId: 's', resources } }] });
    expect(error.message).toBe('Amazon did not import all of the skill package.');
    expect(error.problems).toEqual(['Manifest: FAILED']);
  });

  test('fails when models are not built, and names each locale', async () => {
    const models = { ...built, interactionModel: { 'en-US': failedModel, 'en-GB': failedModel } };
    const error = await failureOf({ models: [models] });
    expect(error.problems).toEqual([
      `InteractionModel.en-US: ${badSample.message}`,
      `InteractionModel.en-GB: ${badSample.message}`,
    ]);
  });

  test('shows the errors of each step of a build once', async () => {
    const steps = [{ name: 'DIALOG_MODEL_BUILD', errors: [badSample, { message: 'Another.' }] }];
    const lastUpdateRequest = { ...failedModel.lastUpdateRequest, buildDetails: { steps } };
    const models = {
      ...built,
      interactionModel: { ...built.interactionModel, 'en-US': { lastUpdateRequest } },
    };
    expect((await failureOf({ models: [models] })).problems.slice(0, 2)).toEqual([
      `InteractionModel.en-US: ${badSample.message}`,
      'InteractionModel.en-US: Another.',
    ]);
  });

  test('waits for the import and for the builds', async () => {
    const inProgress = { ...good, status: 'IN_PROGRESS' };
    const building = { manifest: { lastUpdateRequest: { status: 'IN_PROGRESS' } } };
    await run({ imported: [inProgress, good], models: [building, built] });
    expect(waits).toBe(2);
  });

  test.each([
    ['a locale', { ...built, interactionModel: { 'en-US': succeeded } }],
    ['the build of a locale', { ...built, interactionModel: { 'en-US': succeeded, 'en-GB': {} } }],
    ['any model', { manifest: succeeded }],
    ['the manifest', { interactionModel: built.interactionModel }],
    ['anything', {}],
  ])('waits until Amazon shows %s', async (_, incomplete) => {
    const failed = { ...built, interactionModel: { 'en-US': succeeded, 'en-GB': failedModel } };
    const error = await failureOf({ models: [incomplete, failed] });
    expect(waits).toBe(1);
    expect(error.problems).toEqual([`InteractionModel.en-GB: ${badSample.message}`]);
  });

  test('fails when Amazon shows nothing of a locale in time, and says so', async () => {
    const models = { ...built, interactionModel: { 'en-US': succeeded } };
    const error = await failureOf({ models: [models], limitMs: -1 });
    expect(error.message).toBe("Amazon hasn't reported that it built InteractionModel.en-GB.");
    expect(error.problems).toEqual(['InteractionModel.en-GB: Amazon shows no status']);
    expect(error.hint).toMatch(/get-skill-status --skill-id skill/);
  });

  test('does not wait for a locale that is not in the package', async () => {
    const models = { ...built, interactionModel: { ...built.interactionModel, 'de-DE': {} } };
    await expect(run({ models: [models], limitMs: -1 })).resolves.toEqual({
      skillId: 'skill',
      warnings: [],
    });
  });

  test.each([
    ['import', { imported: [{ ...good, status: 'IN_PROGRESS' }] }, /get-import-status/],
    [
      'build',
      { models: [{ manifest: { lastUpdateRequest: { status: 'IN_PROGRESS' } } }] },
      /-skill-/,
    ],
  ])('fails when the %s takes too long', async (_, given, hint) => {
    const error = await failureOf({ ...given, limitMs: -1 });
    expect(error.hint).toMatch(hint);
  });

  test("fails without showing the URL if the package can't be uploaded", async () => {
    uploadStatus = 403;
    const error = await failureOf({});
    expect(error.message).toMatch(/could not be uploaded to 127\.0\.0\.1:\d+: status 403/);
    expect(JSON.stringify(error)).not.toContain('signature');
  });
});

interface Given {
  readonly imported?: readonly unknown[];
  readonly models?: readonly unknown[];
  readonly limitMs?: number;
  readonly progress?: ImportProgress;
}

let waits: number;

/** Imports a package at an Amazon that gives these answers, and repeats the last one. */
function run({
  imported = [good],
  models = [built],
  limitMs,
  progress,
}: Given): ReturnType<typeof importPackage> {
  waits = 0;
  const next = (list: readonly unknown[]): (() => unknown) => {
    let index = 0;
    return () => list[Math.min(index++, list.length - 1)];
  };
  const nextImport = next(imported);
  const nextModels = next(models);
  const { port } = server.address() as AddressInfo;
  const smapi = {
    createUploadUrl: () => Promise.resolve(`http://127.0.0.1:${port}/upload?signature=s`),
    importPackage: () => Promise.resolve('import'),
    getImportStatus: () => Promise.resolve(importStatusSchema.parse(nextImport())),
    getSkillStatus: () => Promise.resolve(skillStatusSchema.parse(nextModels())),
  } as unknown as Smapi;
  return importPackage(
    smapi,
    { archive: Buffer.from('archive'), skillId: 'skill', locales: ['en-US', 'en-GB'] },
    {
      say: () => undefined,
      wait: () => Promise.resolve(waits++),
      ...(limitMs !== undefined && { limitMs }),
    },
    progress,
  );
}

async function failureOf(given: Given): Promise<SkillPackageError> {
  return run(given).then(
    () => Promise.reject(new Error('It succeeded.')),
    (error: SkillPackageError) => error,
  );
}
