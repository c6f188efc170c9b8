import type { RealState } from '../alexa/server/contract';

/**
 * Returns commands that make a local server public, one for each well-known service.
 *
 * @param url the server's origin, such as `http://127.0.0.1:3000`
 */
export function tunnelsTo(url: string): RealState['tunnels'] {
  return [
    ['Cloudflare', `cloudflared tunnel --url ${url}`],
    ['ngrok', `ngrok http ${url}`],
    ['ssh', `ssh -R 80:${new URL(url).host} nokey@localhost.run`],
  ];
}
