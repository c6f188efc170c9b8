import { EventEmitter, type JovoCli, type PluginContext } from '@jovotech/cli-core';
import { JovoCommands } from '../../cli/JovoCommands';
import { runningCliVariable } from '../../src/config/laptop';

test('the project provides the commands of the Jovo CLI', () => {
  const ids = new JovoCommands().getCommands().map(({ id }) => id);
  expect(ids).toEqual(['build:platform', 'deploy:platform', 'get:platform', 'run']);
});

test('it is recognized as a plugin with commands', () => {
  expect(new JovoCommands()).toMatchObject({ id: 'commands', type: 'command' });
});

test('jovo run passes on its process ID, and does nothing else before it starts', async () => {
  jest.replaceProperty(process, 'env', {});
  const emitter = new EventEmitter<'before.run'>();
  const cli = { getPlatforms: () => [], getPluginsWithType: () => [] } as unknown as JovoCli;
  new JovoCommands().install(cli, emitter, { command: 'run' } satisfies PluginContext);
  expect(emitter.listeners('before.run')).toHaveLength(1);
  await emitter.run('before.run');
  expect(process.env[runningCliVariable]).toBe(String(process.pid));
});

test('jovo run promises no debugger', () => {
  const run = new JovoCommands().getCommands().find(({ id }) => id === 'run');
  expect(run?.description).toMatch(/^Start the playground/);
  expect(JSON.stringify(run?.flags)).not.toMatch(/debugger/i);
});
