import * as z from 'zod';

/** What is read from the document; most of it is optional. */
const documentSchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  userinfo_endpoint: z.string().optional(),
  scopes_supported: z.array(z.string()).optional(),
  code_challenge_methods_supported: z.array(z.string()).optional(),
});

/** https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata */
export type Discovery = z.infer<typeof documentSchema>;

/** What no provider can leave out, and what nothing else has. */
const marks = ['issuer', 'authorization_endpoint', 'token_endpoint'] as const;

/** What a body was found to be; without both, something else: a firewall's page, another JSON. */
export interface Reading {
  readonly document?: Discovery;
  /** The fields of a discovery document that are missing or wrong. */
  readonly faults?: readonly string[];
}

/** Reads a body that should be a discovery document. */
export function readDiscovery(body: string): Reading {
  const value = parse(body);
  if (typeof value !== 'object' || value === null) return {};
  if (!marks.some((mark) => mark in value)) return {};
  const { data, error } = documentSchema.safeParse(value);
  if (data) return { document: data };
  return { faults: [...new Set(error.issues.map(({ path }) => String(path[0])))] };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
