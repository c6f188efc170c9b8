import { allLanguages } from '../../../src/languages/all';
import { CommandLines } from '../../support/CommandLines';
import { build, deploy, Deployment, linking, secret, vendorId } from './support/Deployment';

const redirectUrls = [
  `https://pitangui.amazon.com/api/skill/link/${vendorId}`,
  `https://layla.amazon.com/api/skill/link/${vendorId}`,
  `https://alexa.amazon.co.jp/api/skill/link/${vendorId}`,
];

let deployment: Deployment;

beforeAll(async () => {
  deployment = await Deployment.start();
});

afterAll(() => deployment.stop());

afterEach(() => deployment.endTest());

/** In order: the second deploy needs the first. */
describe('jovo deploy:platform alexa', () => {
  test('creates the skill with its account linking, and reveals the secret to no one', async () => {
    expect(await deployment.jovo(build)).toMatchObject({ exitCode: 0 });
    const commandLines = new CommandLines();
    const outcome = await deployment.jovo(deploy);
    const seen = commandLines.stop();

    expect(outcome).toMatchObject({ exitCode: 0 });
    const { skill, smapi } = deployment;
    expect(outcome.output).toContain(`ALEXA_SKILL_ID=${skill.id}\n`);
    for (const url of redirectUrls) expect(outcome.output).toContain(url);
    expect(outcome.output).toContain('layla.amazon.com: unknown');

    expect(deployment.updates()).toEqual([
      { accountLinkingRequest: { ...linking, clientSecret: secret } },
    ]);
    expect(smapi.operations().slice(-2)).toEqual([
      'updateAccountLinkingInfoV1',
      'getAccountLinkingInfoV1',
    ]);

    expect([...skill.package.keys()].sort()).toEqual([
      'assets/images/icon-108.png',
      'assets/images/icon-512.png',
      ...Object.values(allLanguages)
        .flatMap(({ locales }) => locales)
        .sort()
        .map((locale) => `interactionModels/custom/${locale}.json`),
      'skill.json',
    ]);
    expect(seen.filter((line) => line.includes('update-account-linking-info'))).not.toEqual([]);
    const places = [outcome.output, ...seen, ...skill.package.values(), ...deployment.filesLeft()];
    for (const place of places) expect(place).not.toContain(secret);
  });

  test('again, with nothing changed, says so and writes nothing', async () => {
    deployment.environment.ALEXA_SKILL_ID = deployment.skill.id;
    const outcome = await deployment.jovo([...deploy, '--stage', 'prod']);
    expect(outcome).toMatchObject({ exitCode: 0 });
    expect(outcome.output).toContain('nothing has changed, nothing was sent');
    expect(outcome.output).not.toContain('ALEXA_SKILL_ID=');
    expect(deployment.smapi.operations()).toContain('importSkillPackageV1');
    expect(deployment.updates()).toEqual([]);
  });
});
