import { type AccountLinking } from '../accountLinking';
import { describeReport, driftReport, type DriftReport } from '../drift/driftReport';
import { amazonOf, needed, stageIn } from './amazon';
import { exitCodes, type Command } from './Command';
import { annotate, type Line } from './github';
import { readSettings } from './settingsFile';

/** `alexa-linking drift` */
export const drift: Command = {
  summary: 'Compare account linking at Amazon with a file. Changes nothing',
  flags: ['file', 'skillId', 'stage', 'profile', 'json', 'github'],
  examples: ['alexa-linking drift --file accountLinking.json --skill-id amzn1.ask.skill.…'],
  async run(flags, surroundings) {
    const file = needed(flags, 'file');
    const skillId = needed(flags, 'skillId');
    // The comparison takes fields that aren't set for their defaults.
    const settings = readSettings(file) as AccountLinking;
    const smapi = await amazonOf(flags, surroundings)();
    const report = await driftReport(smapi, settings, skillId, stageIn(flags));
    surroundings.print(flags.json ? JSON.stringify(report, null, 2) : describeReport(report, file));
    if (flags.github) annotate('Drift of account linking', linesOf(report, file), surroundings);
    return report.same ? exitCodes.good : exitCodes.bad;
  },
};

function linesOf({ same, differences }: DriftReport, file: string): Line[] {
  if (same) return [{ verdict: 'passed', title: 'Drift', reason: `Amazon matches ${file}` }];
  return differences.map(({ field, live, project }) => ({
    verdict: 'failed',
    title: field,
    reason: `live: ${JSON.stringify(live)}, ${file}: ${JSON.stringify(project)}`,
  }));
}
