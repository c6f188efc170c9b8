import * as z from 'zod';
import { send } from '../http';

const documentSchema = z.object({ issuer: z.string(), authorization_endpoint: z.string() });

/**
 * Looks for a discovery document at the root of the server where users sign in. It counts only if it
 * names the same authorization endpoint: another one could be that of another provider on the host.
 *
 * @param authorizationUrl where users sign in
 * @returns the address of the document without its well-known part; undefined if there is none
 * @see https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig
 */
export async function findIssuer(authorizationUrl: string): Promise<string | undefined> {
  const { origin, pathname } = new URL(authorizationUrl);
  try {
    const { body } = await send(`${origin}/.well-known/openid-configuration`);
    const { authorization_endpoint: endpoint } = documentSchema.parse(JSON.parse(body));
    return endpoint === origin + pathname ? origin : undefined;
  } catch {
    // No server, or no document. The checks of the server say which.
    return undefined;
  }
}
