import { writeFile } from 'node:fs/promises';
import { processEnvironment, type Environment } from '../../src/config';
import { onEndRequested } from '../onEndRequested';
import { isApiOn } from '../options';
import { exportFrom } from '../export/exportRoute';
import { startPlayground } from '../playground';
import { TroubleMaker } from '../trouble';
import { Wire } from '../wire/Wire';
import { describe } from './describe';
import { readSayOptions, usage, type SayOptions } from './options';
import { prepare } from './prepare';
import { refuseApiTroubles } from './refuseApiTroubles';
import { say } from './say';
import { SkillLog } from './SkillLog';

/** Exit codes; the usage text documents them. An interrupted program ends as the shell expects. */
const EXIT = { answered: 0, failed: 1, notStarted: 2, interrupted: 130 } as const;

async function main(): Promise<number> {
  const options = readSayOptions(process.argv.slice(2));
  if (options !== 'help') return run(options, processEnvironment());
  print(usage);
  return EXIT.answered;
}

async function run(options: SayOptions, environment: Environment): Promise<number> {
  const interruption = new AbortController();
  onEndRequested(() => interruption.abort());
  const { signal } = interruption;
  try {
    const isWell = await converse(options, environment, signal);
    if (!signal.aborted) return isWell ? EXIT.answered : EXIT.failed;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return EXIT.interrupted;
}

/** Starts the playground, says everything, and stops it. Returns whether the skill did well. */
async function converse(
  { utterances, json, exportFile, ...options }: SayOptions,
  environment: Environment,
  signal: AbortSignal,
): Promise<boolean> {
  const log = new SkillLog();
  const onSkillLog = (line: string): void => {
    const news = log.add(line);
    // Routine lines would drown a conversation for people.
    if (json) report(line);
    else if (news !== undefined) report(news);
  };
  const ports = { webhook: 0, alexa: 0, auth0: 0, ...(isApiOn(environment) && { api: 0 }) };
  const { memory, strict, locale, screen } = options;
  const trouble = new TroubleMaker(isApiOn(environment));
  refuseApiTroubles(options.troubles, trouble);
  const wire = new Wire();
  const setup = { locale, screen, strict, memory, trouble, wire, onSkillLog, hasOwnBuild: true };
  const playground = await startPlayground({ ...setup, ports }, environment, report);
  try {
    const { device } = playground.alexa;
    let isWell = await prepare(playground, trouble, options, report);
    const colored = process.stdout.isTTY && !environment.NO_COLOR;
    let wasOpen = false;
    for (const utterance of utterances) {
      const exchange = await say(device, log, utterance);
      if (signal.aborted) break;
      print(json ? JSON.stringify(exchange) : describe(exchange, wasOpen, colored));
      isWell &&= exchange.error === null;
      wasOpen = exchange.sessionOpen;
    }
    if (exportFile !== undefined) await writeFile(exportFile, await exportFrom(device, wire));
    return isWell;
  } finally {
    await playground.close();
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function report(line: string): void {
  process.stderr.write(`${line}\n`);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    report(error instanceof Error ? error.message : String(error));
    process.exit(EXIT.notStarted);
  },
);
