import * as z from 'zod';

/**
 * An entry of a tenant's log, reduced to what explains account linking: not who it was.
 *
 * @see https://github.com/auth0/auth0-log-schemas
 */
export type LogEntry = z.infer<typeof logEntrySchema>;

/** The parameters of a request to `/authorize`, none of which names a user. */
const authorizeParameters = z.object({
  redirect_uri: z.string().optional(),
  scope: z.string().optional(),
  audience: z.string().optional(),
  response_type: z.string().optional(),
  code_challenge_method: z.string().optional(),
});

const text = z.string().nullish().catch(undefined);

export const logEntrySchema = z.object({
  log_id: z.string(),
  /** https://auth0.com/docs/deploy-monitor/logs/log-event-type-codes */
  type: z.string(),
  date: z.string().catch(''),
  description: text.transform((description) => withoutAddresses(description ?? '')),
  client_id: text,
  hostname: text,
  user_agent: text,
  details: z
    .object({ qs: authorizeParameters.optional().catch(undefined) })
    .nullish()
    .catch(undefined),
});

/** Descriptions don't usually name users, but nothing promises that. */
function withoutAddresses(description: string): string {
  return description.replace(/[^\s"'<>@]+@[^\s"'<>@]+/g, '(an email address)');
}
