import { readOptions } from '../../playground/options';

function faultOf(args: readonly string[], environment = {}): unknown {
  try {
    return readOptions(args, environment);
  } catch (error) {
    return error;
  }
}

describe('The options of the playground', () => {
  test('have defaults', () => {
    expect(readOptions([], {})).toEqual({
      ports: { webhook: 3000, alexa: 3001, auth0: 3002 },
      tokenLifetimeSeconds: 86_400,
      clientSecret: undefined,
      strict: false,
      fresh: false,
      log: 'text',
      real: false,
    });
  });

  test('come from the environment unless there is a flag', () => {
    const environment = { PLAYGROUND_PORT: '4001', JOVO_PORT: '4000' };
    expect(
      readOptions(
        ['--port', '5001', '--token-lifetime=120', '--strict', '--fresh', '--log=json'],
        environment,
      ),
    ).toEqual({
      ports: { webhook: 4000, alexa: 5001, auth0: 3002 },
      tokenLifetimeSeconds: 120,
      clientSecret: undefined,
      strict: true,
      fresh: true,
      log: 'json',
      real: false,
    });
  });

  test('have a port for the API if it is on', () => {
    const environment = { PLAYGROUND_API: 'on', PLAYGROUND_API_PORT: '4003' };
    const ports = { webhook: 3000, alexa: 3001, auth0: 3002 };
    expect(readOptions([], environment)).toMatchObject({ ports: { ...ports, api: 4003 } });
    const { message } = faultOf(['--port', '4003'], environment) as Error;
    expect(message).toMatch(/^--port and PLAYGROUND_API_PORT are both 4003\./);
    expect(readOptions(['--port', '3003'], {})).toMatchObject({ ports: { ...ports, alexa: 3003 } });
  });

  test('know no ports of stand-ins if Alexa is the real one', () => {
    const environment = { PLAYGROUND_API: 'on', JOVO_PORT: '3002', PLAYGROUND_PORT: '3003' };
    const ports = { webhook: 3002, alexa: 3003 };
    expect(readOptions(['--real'], environment)).toMatchObject({ real: true, ports });
    const { message } = faultOf(['--real', '--port', '3002'], environment) as Error;
    expect(message).toMatch(/^--port and JOVO_PORT are both 3002\./);
  });

  test.each(['-h', '--help'])('are explained by %s', (flag) => {
    expect(readOptions([flag], {})).toBe('help');
  });
});

describe('The command line of the playground is refused', () => {
  const hint = 'Run "npm start -- --help" to see the options.';

  test.each([
    [['--port', 'abc'], '--port must be a whole number from 0 to 65535.'],
    [
      ['--token-lifetime', '0'],
      '--token-lifetime must be a whole number of seconds from 1 to 99999999.',
    ],
    [['--nonsense'], "Unknown option '--nonsense'."],
    [['--nonsense=1'], "Unknown option '--nonsense'."],
    [['--port'], '--port needs a value.'],
    [['--log', 'xml'], '--log must be text or json.'],
    [['--real', '--strict'], "--strict can't be used with --real, which starts no stand-ins."],
    [
      ['--token-lifetime', '9', '--real'],
      "--token-lifetime can't be used with --real, which starts no stand-ins.",
    ],
    [['4001'], "Unexpected argument '4001'."],
  ])('for %j, in one line that says why', (args, reason) => {
    expect(faultOf(args)).toMatchObject({ name: 'UsageError', message: `${reason} ${hint}` });
  });

  test('with all its faults at once', () => {
    expect(faultOf(['--port', 'abc', '--auth0-port', '-1'])).toMatchObject({
      message: expect.stringMatching(/^--port must .* --auth0-port must /) as string,
    });
  });

  test('with the faults of the environment, each under the name that the user typed', () => {
    const { message } = faultOf(['--port', 'abc'], {
      JOVO_PORT: 'x',
      PLAYGROUND_PORT: 'y',
    }) as Error;
    expect(message).toMatch(/^--port must/);
    expect(message).toMatch(/JOVO_PORT must/);
    expect(message).not.toMatch(/PLAYGROUND_PORT/);
  });
});

describe('The port that the Jovo CLI passes on', () => {
  const cli = { JOVO_RUN_PID: '1' };

  test('is named as the user typed it', () => {
    expect(faultOf([], { ...cli, JOVO_PORT: 'abc' })).toMatchObject({
      name: 'UsageError',
      message: expect.stringMatching(/^The --port of "jovo run" must be a whole number/) as string,
    });
    expect(faultOf([], { ...cli, JOVO_PORT: '3001' })).toMatchObject({
      message: expect.stringMatching(
        /^The default of --port and the --port of "jovo run" are both 3001\./,
      ) as string,
    });
  });
});

test('A fault of the environment alone names the variable', () => {
  expect(faultOf([], { PLAYGROUND_PORT: 'abc' })).toMatchObject({
    name: 'ConfigError',
    message: expect.stringContaining('PLAYGROUND_PORT must be a whole number') as string,
  });
});

describe('Two servers on one port are refused', () => {
  test.each([
    [['--port', '4000', '--auth0-port', '4000'], {}, '--port and --auth0-port are both 4000.'],
    [['--port', '4000'], { JOVO_PORT: '4000' }, '--port and JOVO_PORT are both 4000.'],
    [['--port', '3000'], {}, '--port and the default of --skill-port are both 3000.'],
  ])('for %j and %j', (args, environment, reason) => {
    expect(faultOf(args, environment)).toMatchObject({
      name: 'UsageError',
      message: expect.stringContaining(reason) as string,
    });
  });

  test('unless the port is 0, which takes any free one', () => {
    expect(readOptions(['--port=0', '--auth0-port=0', '--skill-port=0'], {})).toMatchObject({
      ports: { webhook: 0, alexa: 0, auth0: 0 },
    });
  });
});
