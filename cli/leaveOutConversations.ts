import { Module } from 'node:module';
import { dirname } from 'node:path';

/**
 * Keeps Jovo from loading Amazon's compiler for Alexa Conversations, which takes a quarter of the time of
 * every command. Only Jovo's deploy to Amazon uses it, which `ImportHook` replaces.
 */
export function leaveOutConversations(): void {
  const jovo = dirname(require.resolve('@jovotech/platform-alexa'));
  const compiler = require.resolve('@alexa/acdl', { paths: [jovo] });
  require.cache[compiler] = Object.assign(new Module(compiler), { loaded: true });
}
