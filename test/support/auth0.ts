import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Auth0, Auth0Options } from '../../playground/auth0';

/** What the child can do; `start` comes first. */
export type Call =
  | { readonly name: 'start'; readonly options: Auth0Options }
  | { readonly name: 'setAccessTokenLifetime'; readonly seconds: number }
  | { readonly name: SimpleCall };

type SimpleCall = Exclude<keyof Auth0, 'url' | 'setAccessTokenLifetime'>;

/** A call on its way to the child. */
export interface CallMessage {
  readonly id: number;
  readonly call: Call;
}

/** The child's answer to the call with the same ID. */
export interface ReplyMessage {
  readonly id: number;
  readonly result?: unknown;
  /** What went wrong; the error itself can't be sent. */
  readonly error?: string;
}

/**
 * Starts the Auth0 stand-in in a process of its own: oidc-provider is an ES module, which Jest
 * cannot load into the context of a test.
 *
 * The process ends with `close()`, and with the process that started it.
 *
 * @param options as for `startAuth0`
 * @returns the same stand-in that `startAuth0` returns
 */
export async function startAuth0Process(options: Auth0Options): Promise<Auth0> {
  const child = fork(join(__dirname, 'auth0Process.ts'), {
    cwd: join(__dirname, '../..'),
    execArgv: ['--import', 'tsx'],
    // Nothing from Jest's own environment, which would change how the libraries behave.
    env: { PATH: process.env.PATH },
  });
  let lastId = 0;

  const ask = async (call: Call): Promise<unknown> => {
    const id = ++lastId;
    const reply = new Promise<ReplyMessage>((resolve, reject) => {
      const onReply = (message: ReplyMessage): void => {
        if (message.id !== id) return;
        child.off('message', onReply).off('exit', onExit);
        resolve(message);
      };
      const onExit = (): void => reject(new Error(`The Auth0 process ended during ${call.name}.`));
      child.on('message', onReply).once('exit', onExit);
    });
    child.send({ id, call } satisfies CallMessage);
    const { result, error } = await reply;
    if (error !== undefined) throw new Error(error);
    return result;
  };

  const url = await ask({ name: 'start', options }).catch((error: unknown) => {
    child.disconnect();
    throw error;
  });

  return {
    url: url as string,
    setAccessTokenLifetime: async (seconds) => {
      await ask({ name: 'setAccessTokenLifetime', seconds });
    },
    expireAccessTokens: async () => {
      await ask({ name: 'expireAccessTokens' });
    },
    revokeRefreshTokens: async () => {
      await ask({ name: 'revokeRefreshTokens' });
    },
    revokeAll: async () => {
      await ask({ name: 'revokeAll' });
    },
    userinfoCalls: async () => (await ask({ name: 'userinfoCalls' })) as number,
    close: async () => {
      await ask({ name: 'close' });
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
