import { median } from '../statistics';
import { describeEnvironment } from './environment';
import { Laboratory } from './Laboratory';
import { countCalls } from './measures/calls';
import { measureColdStart } from './measures/coldStart';
import { measureGrowth } from './measures/growth';
import { measureHttp } from './measures/http';
import { measureInProcess } from './measures/inProcess';
import { countInstructions } from './measures/instructions';
import { measureNoise } from './noise';
import type { Part, Settings } from './options';
import type { Measured } from './Measured';
import { resultsOf, type Results } from './results';

type Measure = (
  laboratory: Laboratory,
  settings: Settings,
  report: (line: string) => void,
) => Promise<Measured[Part]>;

const measures: Readonly<Record<Part, Measure>> = {
  inProcess: measureInProcess,
  http: measureHttp,
  coldStart: measureColdStart,
  growth: measureGrowth,
  calls: countCalls,
  instructions: countInstructions,
};

/**
 * Measures the requested parts, one after another.
 *
 * @param settings what to measure, and how much
 * @param report called with each line of progress
 * @throws when a contestant doesn't answer as it should
 */
export async function runBenchmark(
  settings: Settings,
  report: (line: string) => void,
): Promise<Results> {
  const laboratory = await Laboratory.open();
  try {
    const measured: Partial<Record<Part, Measured[Part]>> = {};
    const noise = [measureNoise()];
    for (const part of settings.parts) {
      report(`Measuring: ${part}`);
      measured[part] = await measures[part](laboratory, settings, report);
      noise.push(measureNoise());
    }
    const environment = describeEnvironment(laboratory, median(noise));
    return resultsOf(environment, settings, measured as Measured);
  } finally {
    await laboratory.close();
  }
}
