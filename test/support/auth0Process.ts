import { startAuth0, type Auth0 } from '../../playground/auth0';
import type { Call, CallMessage, ReplyMessage } from './auth0';

/** The process behind `startAuth0Process`: does what the parent asks for, and ends with it. */
let auth0: Auth0 | undefined;

async function answer(call: Call): Promise<unknown> {
  if (call.name === 'start') {
    auth0 = await startAuth0(call.options);
    return auth0.url;
  }
  if (!auth0) throw new Error('The Auth0 stand-in has not been started.');
  return call.name === 'setAccessTokenLifetime'
    ? auth0.setAccessTokenLifetime(call.seconds)
    : auth0[call.name]();
}

process.on('message', ({ id, call }: CallMessage) => {
  const reply = (message: Omit<ReplyMessage, 'id'>): void => {
    process.send?.({ id, ...message } satisfies ReplyMessage);
  };
  answer(call).then(
    (result) => reply({ result }),
    (error: unknown) => reply({ error: String(error) }),
  );
});

process.on('disconnect', () => process.exit());
