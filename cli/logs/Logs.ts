import { flags, JovoCliError, PluginCommand } from '@jovotech/cli-core';
import { explain, type ExplainedEntry } from '../../linking/logs/explain';
import { readAndFollow } from '../../linking/logs/readAndFollow';
import { describeSummary, reportFor, summaryOf } from '../../linking/logs/report';
import { MOST_ENTRIES, TenantLogs } from '../../linking/logs/TenantLogs';
import { untilInterrupted } from '../../linking/logs/untilInterrupted';
import { isColoured } from '../isColoured';
import { jovoErrorProperties } from '../jovoErrorProperties';
import { type LinkingPlugin } from '../LinkingPlugin';
import { knownStage } from '../stages';
import { logAdvice } from './logAdvice';
import { readLogSource } from './readLogSource';

/** Exit codes: something failed at Auth0, or its log can't be read. */
const EXIT = { failed: 1, notRead: 2 } as const;

/** `jovo logs`: reads Auth0's log of the application, and explains what it says about linking. */
export class Logs extends PluginCommand {
  static override id = 'logs';
  static override description = [
    "Read Auth0's log and explain why users can't link",
    `Changes nothing. Exits with 0 if nothing failed, ${EXIT.failed} if something did, ${EXIT.notRead} if it can't read the log.`,
  ].join('\n');
  static override examples = ['jovo logs', 'jovo logs --stage prod --follow'];
  static override flags = {
    count: flags.integer({ description: 'How many entries, up to 100', default: MOST_ENTRIES }),
    follow: flags.boolean({ description: 'Wait for new entries until you press Ctrl+C' }),
    json: flags.boolean({ description: 'Print only JSON; with --follow, an object per line' }),
    ...PluginCommand.flags,
  };

  declare $plugin: LinkingPlugin;

  override async run(): Promise<void> {
    const options = this.parse(Logs).flags;
    const stage = knownStage(this.$cli.project?.stage, options.stage);
    const count = checkCount(options.count);
    const logs = new TenantLogs(readLogSource(stage, this.$plugin.config.environment));
    if (options.follow) return this.follow(logs, stage, count, options.json);
    const entries = (await logs.latest(count)).map((entry) => explain(entry, logAdvice));
    const summary = summaryOf(entries);
    if (options.json) this.log(JSON.stringify({ stage, summary, entries }, null, 2));
    else this.show(entries, stage);
    if (summary.failed > 0) process.exitCode = EXIT.failed;
  }

  private follow(logs: TenantLogs, stage: string, count: number, isJson: boolean): Promise<void> {
    let isFirst = !isJson;
    return readAndFollow(logs, {
      count,
      advice: logAdvice,
      onEntries: (entries) => {
        if (isFirst) this.show(entries, stage);
        else this.print(entries, isJson);
        isFirst = false;
      },
      note: (text) => void process.stderr.write(`${text}\n`),
      signal: untilInterrupted(),
    });
  }

  /** Prints entries with a heading and a summary. */
  private show(entries: readonly ExplainedEntry[], stage: string): void {
    this.log(`\nAuth0's log of the stage ${stage}\n`);
    if (entries.length > 0) this.print(entries, false);
    this.log(`\n${describeSummary(summaryOf(entries))}\n`);
  }

  private print(entries: readonly ExplainedEntry[], isJson: boolean): void {
    if (isJson) for (const entry of entries) this.log(JSON.stringify(entry));
    else this.log(reportFor(entries, isColoured()));
  }

  override catch(error: Error): Promise<void> {
    const properties = jovoErrorProperties(error);
    if (this.argv.includes('--json')) this.log(JSON.stringify({ error: properties }, null, 2));
    else JovoCliError.print(new JovoCliError(properties));
    process.exitCode = EXIT.notRead;
    return Promise.resolve();
  }
}

function checkCount(count: number): number {
  if (count >= 1 && count <= MOST_ENTRIES) return count;
  throw new JovoCliError({ message: `--count must be from 1 to ${MOST_ENTRIES}.` });
}
