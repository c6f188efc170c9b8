import { processEnvironment, type Environment } from '../../src/config';
import type { Person } from '../auth0';
import { onEndRequested } from '../onEndRequested';
import { isApiOn } from '../options';
import { startPlayground } from '../playground';
import { TroubleMaker } from '../trouble';
import type { Trouble } from '../trouble/Trouble';
import { UsageError } from '../UsageError';
import { describe } from './describe';
import { linkAs } from './linkAs';
import { readSayOptions, usage, type SayOptions } from './options';
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
  { person, speaker, speakerPerson, json, troubles, ...options }: SayOptions,
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
  const ofLinking = troubles.filter(({ group }) => group === 'Linking');
  const ofTheLinked = troubles.filter((one) => !ofLinking.includes(one));
  const ports = { webhook: 0, alexa: 0, auth0: 0, ...(isApiOn(environment) && { api: 0 }) };
  const { memory, strict, locale, screen } = options;
  const trouble = new TroubleMaker(isApiOn(environment));
  refuseImpossible(troubles, trouble);
  const setup = { ports, hasOwnBuild: true, memory, strict, locale, screen, trouble, onSkillLog };
  const playground = await startPlayground(setup, environment, report);
  try {
    const { device } = playground.alexa;
    const make = async (some: readonly Trouble[]): Promise<void> => {
      for (const one of some) await trouble.make(one, true, device, playground.auth0);
    };
    await make(ofLinking);
    const link = (whom: Person): Promise<boolean> =>
      linkAs(device, whom, report).catch((error: unknown) => {
        if (ofLinking.length === 0) throw error;
        report((error as Error).message);
        return true;
      });
    let isWell = !person || (await link(person));
    await device.changeSpeaker(speaker);
    if (speakerPerson) isWell = (await link(speakerPerson)) && isWell;
    await make(ofTheLinked);
    const colored = process.stdout.isTTY && !environment.NO_COLOR;
    let wasOpen = false;
    for (const utterance of options.utterances) {
      const exchange = await say(device, log, utterance);
      if (signal.aborted) break;
      print(json ? JSON.stringify(exchange) : describe(exchange, wasOpen, colored));
      isWell &&= exchange.error === null;
      wasOpen = exchange.sessionOpen;
    }
    return isWell;
  } finally {
    await playground.close();
  }
}

function refuseImpossible(wanted: readonly Trouble[], { switchboard }: TroubleMaker): void {
  const faults = wanted
    .filter(({ name }) => !switchboard.find(name))
    .map(({ name }) => `${name} needs PLAYGROUND_API=on.`);
  if (faults.length > 0) throw new UsageError(faults, undefined, 'npm run say');
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
