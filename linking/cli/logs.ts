import { explain, type ExplainedEntry } from '../logs/explain';
import { readAndFollow } from '../logs/readAndFollow';
import { describeSummary, reportFor, summaryOf } from '../logs/report';
import { MOST_ENTRIES, TenantLogs } from '../logs/TenantLogs';
import { needed } from './amazon';
import { accessAdvice, logAdvice } from './logAdvice';
import { exitCodes, type Command, type Flags, type Surroundings } from './Command';
import { UsageError } from './UsageError';

/** `alexa-linking logs`, for Auth0: other servers keep logs of other kinds. */
export const logs: Command = {
  summary: "Read Auth0's log of the client, and explain it. Changes nothing",
  flags: ['issuer', 'clientId', 'follow', 'json'],
  examples: ['alexa-linking logs --issuer https://your-tenant.eu.auth0.com/ --client-id …'],
  async run(flags, surroundings) {
    const { environment, isColoured, print } = surroundings;
    const origin = new URL(needed(flags, 'issuer')).origin;
    const clientId = needed(flags, 'clientId');
    const credentials = {
      accessToken: environment.AUTH0_DEPLOY_ACCESS_TOKEN,
      clientId: environment.AUTH0_DEPLOY_CLIENT_ID,
      clientSecret: environment.AUTH0_DEPLOY_CLIENT_SECRET,
    };
    if (!credentials.accessToken && !(credentials.clientId && credentials.clientSecret)) {
      throw new UsageError(
        "Auth0's log needs a sign-in to its Management API.",
        'Set AUTH0_DEPLOY_ACCESS_TOKEN, or AUTH0_DEPLOY_CLIENT_ID and AUTH0_DEPLOY_CLIENT_SECRET of a machine-to-machine application with the permission read:logs.',
      );
    }
    const source = new TenantLogs({ origin, credentials, clientId, advice: accessAdvice });
    if (flags.follow) return follow(source, flags, surroundings);
    const entries = (await source.latest(MOST_ENTRIES)).map((entry) => explain(entry, logAdvice));
    const summary = summaryOf(entries);
    if (flags.json) print(JSON.stringify({ summary, entries }, null, 2));
    else print([reportFor(entries, isColoured), describeSummary(summary)].join('\n\n').trim());
    return summary.failed > 0 ? exitCodes.bad : exitCodes.good;
  },
};

async function follow(
  source: TenantLogs,
  { json = false }: Flags,
  { isColoured, print, note, untilInterrupted }: Surroundings,
): Promise<number> {
  const show = (entries: readonly ExplainedEntry[]): void => {
    if (json) for (const entry of entries) print(JSON.stringify(entry));
    else if (entries.length > 0) print(reportFor(entries, isColoured));
  };
  const signal = untilInterrupted();
  await readAndFollow(source, {
    count: MOST_ENTRIES,
    advice: logAdvice,
    onEntries: show,
    note,
    signal,
  });
  return exitCodes.good;
}
