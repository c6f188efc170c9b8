import { readBuild } from '../../../playground/alexa/skillBuild/readBuild';
import { BuildDirectory, buildFiles, buildPaths, languageModel } from './support/build';
import { TestPlayground } from './support/TestPlayground';

describe('A build', () => {
  let build: BuildDirectory;
  beforeEach(async () => void (build = await BuildDirectory.create()));
  afterEach(() => build.remove());

  test('is read from the files that a deployment sends', async () => {
    const { skillName, accountLinking } = await readBuild(build.path, 'en-US');
    expect(skillName).toBe('Coffee Shop');
    expect(accountLinking.clientId).toBe('client id');
  });

  test('without the locale of the device is refused, and the message says how to build it', async () => {
    await expect(readBuild(build.path, 'de-DE')).rejects.toThrow(
      /de-DE\.json is invalid:\n {2}can't be read; run `npx jovo build/,
    );
  });

  test('that is not JSON is refused', async () => {
    await build.write({ [buildPaths.manifest]: '{' });
    await expect(readBuild(build.path, 'en-US')).rejects.toThrow(
      /skill\.json is invalid:\n {2}not valid JSON/,
    );
  });

  test('with invalid account linking is refused with every fault', async () => {
    const wrong = { type: 'IMPLICIT', authorizationUrl: 'ftp://auth', clientId: '' } as object;
    await build.write(buildFiles({ ...wrong, scopes: Array<string>(16).fill('scope') }));
    const error = await readBuild(build.path, 'en-US').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'BuildError',
      faults: [
        expect.stringMatching(/\.type: must be AUTH_CODE/),
        expect.stringMatching(/\.authorizationUrl: must be an http or https URL/),
        expect.stringMatching(/\.clientId: /),
        expect.stringMatching(/\.scopes: /),
      ],
    });
  });

  test('with a slot of an undefined type is refused', async () => {
    await build.write(buildFiles({}, { ...languageModel, types: [] }));
    await expect(readBuild(build.path, 'en-US')).rejects.toThrow(
      "the slot size of OrderIntent has the type SizeType, which isn't defined",
    );
  });
});

describe('Reloading', () => {
  let playground: TestPlayground;
  beforeEach(async () => void (playground = await TestPlayground.start()));
  afterEach(() => playground.stop());

  test('puts a new model into effect', async () => {
    await playground.build.write(buildFiles({}, { ...languageModel, invocationName: 'tea room' }));
    await playground.alexa.reload();
    await playground.alexa.device.say('open tea room');
    expect(playground.lastRequest.request.type).toBe('LaunchRequest');
  });

  test('keeps the previous build if the new one is broken', async () => {
    await playground.build.write({ [buildPaths.model]: '{' });
    await expect(playground.alexa.reload()).rejects.toThrow('not valid JSON');
    await playground.alexa.device.say('open coffee shop');
    expect(playground.lastRequest.request.type).toBe('LaunchRequest');
  });
});
