import type { Message, MessageDetails, PageState, Toast, Turn } from '../../alexa/server/contract';

/** What the user can do, named like the routes of the server. */
export type Action =
  | 'say'
  | 'silence'
  | 'unlink'
  | 'speaker'
  | 'disable'
  | 'enable'
  | 'reset'
  | 'device'
  | 'touch'
  | 'trouble'
  | 'people'
  | 'people/remove';

/** A request to the server failed. The message is for the user. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
}

/**
 * Performs an action.
 *
 * @param action the action
 * @param body its parameters
 * @returns the state after it
 */
export function act(action: Action, body: object = {}): Promise<PageState> {
  return call<PageState>('POST', `/api/${action}`, JSON.stringify(body));
}

/** Reads a turn, opened. */
export function readTurn(id: number): Promise<Turn> {
  return call<Turn>('GET', `/api/turns/${id}`);
}

/** Reads a message, opened. Secrets are masked, unless they are to be shown. */
export function readMessage(id: number, areSecretsShown: boolean): Promise<MessageDetails> {
  const query = areSecretsShown ? '?secrets=shown' : '';
  return call<MessageDetails>('GET', `/api/messages/${id}${query}`);
}

async function call<Answer>(method: string, path: string, body?: string): Promise<Answer> {
  const headers: HeadersInit = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await fetch(path, { method, headers, body: body ?? null }).catch(
    (cause: unknown) => {
      throw new ServerError(notRunning, { cause });
    },
  );
  const answer = (await response.json()) as Answer & { error?: string };
  if (!response.ok)
    throw new ServerError(answer.error ?? `The server answered ${response.status}.`);
  return answer;
}

/** Shown while there is no server. */
export const notRunning = "The playground isn't running. Start it again with npm start.";

/** What {@link listen} reports. */
export interface Listener {
  readonly state: (state: PageState) => void;
  readonly messages: (messages: readonly Message[]) => void;
  readonly toast: (toast: Toast) => void;
  /** Called when the connection is made, and when it's lost; it's made again by itself. */
  readonly connected: (isConnected: boolean) => void;
}

/**
 * Reports every change until it's stopped.
 *
 * @param listener is told
 * @returns a function that stops it
 */
export function listen(listener: Listener): () => void {
  const source = new EventSource('/api/events');
  const on = <Data>(event: string, handle: (data: Data) => void): void =>
    source.addEventListener(event, ({ data }: MessageEvent<string>) =>
      handle(JSON.parse(data) as Data),
    );
  on('state', listener.state);
  on('messages', listener.messages);
  on('toast', listener.toast);
  source.addEventListener('open', () => listener.connected(true));
  source.addEventListener('error', () => listener.connected(false));
  return () => source.close();
}
