import { smapiFaults } from './smapiSpec';

describe('the description of SMAPI', () => {
  test('refuses a misspelt field, a wrong value and a missing one', () => {
    const manifest = {
      apis: { custom: { endpont: {}, endpoint: { uri: 'http://skill.test' } } },
      publishingInformation: { locales: { 'en-US': { summary: 'No name.' } } },
    };
    expect(smapiFaults('v1.skill.Manifest.SkillManifestEnvelope', { manifest })).toEqual([
      expect.stringContaining(
        "/manifest/publishingInformation/locales/en-US must have required property 'name'",
      ),
      expect.stringContaining('/manifest/apis/custom/endpoint/uri must match pattern'),
      expect.stringContaining('"unevaluatedProperty":"endpont"'),
    ]);
  });

  test('knows the kinds of a definition by their discriminator', () => {
    const definition = 'v1.skill.Manifest.Interface';
    expect(
      smapiFaults(definition, { type: 'ALEXA_PRESENTATION_APL', supportedViewports: [] }),
    ).toEqual([]);
    expect(smapiFaults(definition, { type: 'AUDIO_PLAYER', supportedViewports: [] })).not.toEqual(
      [],
    );
    expect(smapiFaults(definition, { type: 'TELEPATHY' })).not.toEqual([]);
  });

  test('knows what a definition inherits from another', () => {
    const definition = 'v1.skill.StandardizedError';
    expect(smapiFaults(definition, { message: 'Not found.' })).toEqual([]);
    expect(smapiFaults(definition, {})).not.toEqual([]);
    expect(smapiFaults(definition, { message: 'Not found.', mesage: '' })).not.toEqual([]);
  });

  test('does not let a definition pass that it does not have', () => {
    expect(() => smapiFaults('v1.skill.Manifset', {})).toThrow(
      'no definition named v1.skill.Manifset',
    );
  });
});
