import { readOptions } from '../../playground/options';

describe('The options of the playground', () => {
  test('have defaults', () => {
    expect(readOptions([], {})).toEqual({
      ports: { webhook: 3000, alexa: 3001, auth0: 3002 },
      tokenLifetimeSeconds: 86_400,
      clientSecret: undefined,
    });
  });

  test('come from the environment, and a flag wins', () => {
    const environment = { PLAYGROUND_PORT: '4001', JOVO_PORT: '4000' };
    expect(readOptions(['--port', '5001', '--token-lifetime', '120'], environment)).toEqual({
      ports: { webhook: 4000, alexa: 5001, auth0: 3002 },
      tokenLifetimeSeconds: 120,
      clientSecret: undefined,
    });
  });

  test('are refused all at once when they are bad, with the flag to mend them', () => {
    expect(() => readOptions(['--port', 'abc', '--token-lifetime', '0'], {})).toThrow(
      /--port[^]*--token-lifetime/,
    );
  });

  test('hold no unknown flag', () => {
    expect(() => readOptions(['--prot', '1'], {})).toThrow("Unknown option '--prot'");
  });

  test.each(['-h', '--help'])('are explained by %s', (flag) => {
    expect(readOptions([flag], {})).toBe('help');
  });
});
