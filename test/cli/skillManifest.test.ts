import { readFileSync } from 'node:fs';
import { skillManifest } from '../../cli/skillManifest';
import { identity } from '../../src/identity';
import { allLanguages } from '../../src/languages/all';
import { smapiFaults } from '../support/smapiSpec';

const https = 'https://skill.test/webhook';
const lambda = 'arn:aws:lambda:us-east-1:123456789012:function:a-skill';
const laptop = 'http://127.0.0.1:3000/webhook';

test.each([https, lambda, laptop])('the manifest for %s is what SMAPI describes', (endpoint) => {
  const envelope: unknown = JSON.parse(JSON.stringify({ manifest: skillManifest(endpoint) }));
  expect(smapiFaults('v1.skill.Manifest.SkillManifestEnvelope', envelope)).toEqual([]);
});

test('the permission to see who is speaking is asked for if the identity says so', () => {
  expect(skillManifest(https).permissions).toBeUndefined();
  const replaced = jest.replaceProperty(identity, 'recognizesSpeakers', true as false);
  const manifest: unknown = JSON.parse(JSON.stringify(skillManifest(https)));
  replaced.restore();
  expect(manifest).toMatchObject({ permissions: [{ name: 'alexa::person_id:read' }] });
  expect(smapiFaults('v1.skill.Manifest.SkillManifestEnvelope', { manifest })).toEqual([]);
});

describe('the endpoint', () => {
  test('of a web service has a certificate of its own', () => {
    expect(endpointFor(https)).toEqual({ uri: https, sslCertificateType: 'Trusted' });
  });

  test('of a Lambda function has no certificate', () => {
    expect(endpointFor(lambda)).toEqual({ uri: lambda });
  });

  test('on a laptop is not one that Amazon accepts', () => {
    expect(endpointFor(laptop)).toBeUndefined();
  });

  test('is present as a key even then, or Jovo would add its own', () => {
    expect(Object.keys(skillManifest(laptop).apis?.custom ?? {})).toContain('endpoint');
  });

  function endpointFor(uri: string): unknown {
    return skillManifest(uri).apis?.custom?.endpoint;
  }
});

test.each([https, lambda])('events go to %s', (endpoint) => {
  expect(skillManifest(endpoint).events).toEqual({
    endpoint: skillManifest(endpoint).apis?.custom?.endpoint,
    subscriptions: [{ eventName: 'SKILL_ACCOUNT_LINKED' }, { eventName: 'SKILL_DISABLED' }],
  });
});

test('events cannot be subscribed to on a laptop', () => {
  expect(skillManifest(laptop)).not.toHaveProperty('events');
});

test.each(Object.entries(allLanguages))(
  'the example phrases in %s are made of the invocation name and of sample utterances',
  (language, { invocationName }) => {
    const model = JSON.parse(readFileSync(`models/${language}.json`, 'utf8')) as {
      intents: Record<string, { phrases: string[] }>;
    };
    const samples = Object.values(model.intents).flatMap(({ phrases }) => phrases);
    const { examplePhrases = [] } =
      skillManifest(https).publishingInformation?.locales?.[language] ?? {};
    expect(examplePhrases).toHaveLength(3);
    const [opening = '', ...questions] = examplePhrases.map((phrase) => phrase.toLowerCase());
    expect(opening).toContain(invocationName);
    for (const question of questions) {
      expect(question).toContain(invocationName);
      expect(samples.filter((sample) => question.includes(sample))).not.toEqual([]);
    }
  },
);
