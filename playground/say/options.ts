import { statSync } from 'node:fs';
import { speakerNames, type SpeakerName } from '../alexa';
import { allLanguages } from '../../src/languages/all';
import { defaultPeople, type Person } from '../auth0';
import { readFlags } from '../readFlags';
import { troubles } from '../trouble';
import { tryIt as phrases } from '../trouble/phrases';
import type { Trouble } from '../trouble/Trouble';
import { UsageError } from '../UsageError';

/** What to say, and how to print the answers. */
export interface SayOptions {
  /** What is said, in order; at least one. */
  readonly utterances: readonly string[];
  /** The account that the Alexa user links first; undefined for a user without one. */
  readonly person: Person | undefined;
  /** Who is speaking, if Alexa recognizes them. */
  readonly speaker: SpeakerName | undefined;
  /** The account that the speaker links first; undefined for a speaker without one. */
  readonly speakerPerson: Person | undefined;
  /** Where the skill keeps its memory. Default: a temporary folder. */
  readonly memory: string | undefined;
  /** What goes wrong meanwhile. */
  readonly troubles: readonly Trouble[];
  /** Where to write the conversation as a test; undefined if it isn't wanted. */
  readonly exportFile: string | undefined;
  /** The language of the device. Default: `en-US`. */
  readonly locale: string | undefined;
  /** Whether the device has a screen. */
  readonly screen: boolean;
  /** Whether to print one JSON object a line. */
  readonly json: boolean;
  /** Whether what is said must fit a sample of the model word by word. */
  readonly strict: boolean;
}

const skill = allLanguages.en.invocationName;

/** An Echo, and an Echo Show. */
const devices = ['echo', 'show'];

/** The text of `--help`. */
export const usage = `Usage: npm run say -- [options] "utterance" ...

Says each utterance to the skill, in order, and prints the answers. It starts the playground without
its page, on free ports, and stops it at the end.

Options:
  --linked-as PERSON  link this person's account first: ${peopleNames().join(', ')} (default: not linked)
  --speaker NAME      Alexa recognizes who is speaking: ${speakerKeys().join(', ')} (default: nobody recognized)
  --speaker-linked-as PERSON
                      link this person's account for the speaker first (default: not linked)
  --memory FOLDER     keep the skill's memory in this folder (default: a temporary one)
  --locale LOCALE     the language of the device: ${allLocales().join(', ')} (default: en-US)
  --device DEVICE     ${devices.join(', or ')} with a screen (default: echo)
  --trouble NAME      let something go wrong; can be repeated. The names are below
  --export FILE       write the conversation as a test, for test/conversations/
  --strict            match the utterances with the model's samples word by word
  --json              print one JSON object for each utterance, and nothing else
  -h, --help          show this help

Example:
  npm run say -- --linked-as ada "open ${skill}" "who am I"
  npm run say -- --linked-as ada --speaker kim --speaker-linked-as grace "open ${skill}"
  npm run --silent say -- --json "open ${skill}" | jq -r .speech
  PLAYGROUND_API=on npm run say -- --linked-as ada "ask ${skill} where is my order"

Troubles, and what to say to meet them:
${troubleLines().join('\n')}

Exit status: 0 when the skill answered every utterance, 1 when it failed, 2 when the options are
invalid or something doesn't start.`;

/**
 * Reads the command line.
 *
 * @param args the command line, without node and the script
 * @returns the options, or `help` if the command line asks for help
 * @throws {UsageError} when the command line is invalid
 */
export function readSayOptions(args: readonly string[]): SayOptions | 'help' {
  const names = [
    'linked-as',
    'speaker',
    'speaker-linked-as',
    'memory',
    'locale',
    'device',
    'trouble',
    'export',
  ];
  const given = readFlags(args, names, ['json', 'strict']);
  if (given === 'help') return 'help';
  const { memory, speaker: speakerName, 'speaker-linked-as': ofSpeaker } = given.values;
  const utterances = given.rest.map((text) => text.trim());
  const person = findPerson(given.values['linked-as']);
  const speakerPerson = findPerson(ofSpeaker);
  const speaker = speakerNames.find((name) => name.toLowerCase() === speakerName?.toLowerCase());

  const faults = [...given.faults];
  if (utterances.length === 0) faults.push('Nothing to say: add an utterance, in quotes.');
  if (utterances.includes('')) faults.push('An utterance is empty.');
  for (const name of [given.values['linked-as'], ofSpeaker]) {
    if (name === undefined || findPerson(name)) continue;
    faults.push(`Nobody is called '${name}': choose one of ${peopleNames().join(', ')}.`);
  }
  if (speakerName !== undefined && !speaker) {
    faults.push(
      `Alexa doesn't recognize '${speakerName}': choose one of ${speakerKeys().join(', ')}.`,
    );
  }
  if (ofSpeaker !== undefined && speakerName === undefined) {
    faults.push('--speaker-linked-as needs a --speaker.');
  }
  const { locale, device = 'echo' } = given.values;
  if (locale !== undefined && !allLocales().includes(locale)) {
    faults.push(`The skill doesn't speak '${locale}': choose one of ${allLocales().join(', ')}.`);
  }
  if (!devices.includes(device)) {
    faults.push(`There is no device '${device}': choose one of ${devices.join(', ')}.`);
  }
  const troubleNames = given.lists.trouble ?? [];
  for (const name of troubleNames) {
    if (!troubles.some((trouble) => trouble.name === name))
      faults.push(`Unknown trouble '${name}'.`);
  }
  if (memory !== undefined && !mayBeFolder(memory)) faults.push(`'${memory}' isn't a folder.`);
  if (faults.length > 0) throw new UsageError(faults, undefined, 'npm run say');
  const json = given.switches.has('json');
  const strict = given.switches.has('strict');
  return {
    utterances,
    person,
    speaker,
    speakerPerson,
    memory,
    troubles: troubles.filter(({ name }) => troubleNames.includes(name)),
    exportFile: given.values.export,
    locale,
    screen: device === 'show',
    json,
    strict,
  };
}

function findPerson(name: string | undefined): Person | undefined {
  if (name === undefined) return undefined;
  return defaultPeople.find((person) => namesOf(person).includes(name.toLowerCase()));
}

/** A person goes by the first part of the name, or of the email address. */
function namesOf({ name, email }: Person): string[] {
  return [name, email].flatMap((text) => text?.toLowerCase().split(/[ @]/).slice(0, 1) ?? []);
}

function peopleNames(): string[] {
  return defaultPeople.flatMap((person) => namesOf(person).slice(0, 1));
}

function speakerKeys(): string[] {
  return speakerNames.map((name) => name.toLowerCase());
}

function mayBeFolder(path: string): boolean {
  return path !== '' && statSync(path, { throwIfNoEntry: false })?.isDirectory() !== false;
}

function allLocales(): string[] {
  return Object.values(allLanguages).flatMap(({ locales }) => locales);
}

function troubleLines(): string[] {
  const width = Math.max(...troubles.map(({ name }) => name.length));
  return troubles.map(({ name, label, group, tryIt }) => {
    const how = group === 'Linking' ? '--linked-as ada' : tryIt && phrases[tryIt];
    return `  ${name.padEnd(width)}  ${label}${how === undefined ? '' : ` (${how})`}`;
  });
}
