import { Module } from 'node:module';
import { dirname } from 'node:path';

/**
 * Makes Jovo load Amazon's compiler for Alexa Conversations when it first uses it. Loading it takes a
 * quarter of the time of every command, and only skills with Alexa Conversations use it.
 */
export function loadConversationsLate(): void {
  const jovo = dirname(require.resolve('@jovotech/platform-alexa'));
  const file = require.resolve('@alexa/acdl', { paths: [jovo] });
  const load = (): Record<string | symbol, unknown> => {
    delete require.cache[file];
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- as Jovo does
    return require(file) as Record<string | symbol, unknown>;
  };
  let compiler: ReturnType<typeof load> | undefined;
  const exports = new Proxy({}, { get: (_target, name) => (compiler ??= load())[name] });
  require.cache[file] = Object.assign(new Module(file), { loaded: true, exports });
}
