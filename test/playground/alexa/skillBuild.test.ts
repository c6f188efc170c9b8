import { readBuild } from '../../../playground/alexa/skillBuild/readBuild';
import { BuildDirectory, buildFiles, buildPaths, languageModel } from './support/build';
import { TestPlayground } from './support/TestPlayground';

describe('A build', () => {
  let build: BuildDirectory;
  beforeEach(async () => void (build = await BuildDirectory.create()));
  afterEach(() => build.remove());

  test('is read as a deployment would send it', async () => {
    const { skillName, accountLinking } = await readBuild(build.path, 'en-US');
    expect(skillName).toBe('Coffee Shop');
    expect(accountLinking.clientId).toBe('client id');
  });

  test('without the language of the device is refused, and the message says what writes it', async () => {
    await expect(readBuild(build.path, 'de-DE')).rejects.toThrow(
      /de-DE\.json cannot be used:\n {2}it cannot be read; `npx jovo build/,
    );
  });

  test('that is not JSON is refused', async () => {
    await build.write({ [buildPaths.manifest]: '{' });
    await expect(readBuild(build.path, 'en-US')).rejects.toThrow(
      /skill\.json .*\n {2}it is not JSON/,
    );
  });

  test('whose account linking is wrong is refused with every fault', async () => {
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

  test('whose slot is of a type that is not defined is refused', async () => {
    await build.write(buildFiles({}, { ...languageModel, types: [] }));
    await expect(readBuild(build.path, 'en-US')).rejects.toThrow(
      'the slot size of OrderIntent is of the type SizeType, which is not defined',
    );
  });
});

describe('Reloading', () => {
  let playground: TestPlayground;
  beforeEach(async () => void (playground = await TestPlayground.start()));
  afterEach(() => playground.stop());

  test('takes the new model at once', async () => {
    await playground.build.write(buildFiles({}, { ...languageModel, invocationName: 'tea room' }));
    await playground.alexa.reload();
    await playground.alexa.device.say('open tea room');
    expect(playground.lastRequest.request.type).toBe('LaunchRequest');
  });

  test('of a broken build leaves the one before', async () => {
    await playground.build.write({ [buildPaths.model]: '{' });
    await expect(playground.alexa.reload()).rejects.toThrow('it is not JSON');
    await playground.alexa.device.say('open coffee shop');
    expect(playground.lastRequest.request.type).toBe('LaunchRequest');
  });
});
