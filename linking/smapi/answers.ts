import * as z from 'zod';

/** What Amazon answers, as far as it is used. */
export const vendors = z.object({ vendors: z.array(z.object({ id: z.string() })) });
export const manifest = z.object({ manifest: z.record(z.string(), z.unknown()) });
// Amazon's documentation wraps the block, its machine-readable description doesn't:
// https://developer.amazon.com/en-US/docs/alexa/smapi/account-linking-operations.html
export const linking = z.union([
  z
    .object({ accountLinkingResponse: z.looseObject({}) })
    .transform((body) => body.accountLinkingResponse),
  z.looseObject({ type: z.string() }),
]);
