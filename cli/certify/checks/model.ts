import { type Check } from '../../../linking/doctor/Check';
import { checkInvocationName } from '../../invocationName';
import type { Candidate, Model } from '../Candidate';
import { inEachLocale, judge } from '../locales';
import { isPlaceholder } from '../placeholder';
import { rules } from '../rules';

const group = 'Interaction model';

/** Amazon refuses a skill without them. */
const requiredIntents = ['AMAZON.HelpIntent', 'AMAZON.StopIntent', 'AMAZON.CancelIntent'];

/** Checks the interaction model of each locale. */
export function modelChecks(candidate: Candidate): Check[] {
  const check = (
    id: string,
    title: string,
    faultsOf: (model: Model) => string[],
    good: string,
    fix: string,
    rule: string = rules.voice,
  ): Check => ({
    id,
    group,
    title,
    rules: [rule],
    run: () =>
      judge(
        inEachLocale(candidate, (locale) => {
          const model = candidate.models[locale];
          return model ? faultsOf(model) : ['there is no interaction model'];
        }),
        good,
        fix,
      ),
  });
  return [
    check(
      'invocation-name',
      'Invocation name',
      ({ invocationName }) => invocationNameFaults(invocationName),
      "keeps Amazon's rules",
      'Change invocationName in src/languages/, in the index.ts of the language, and build again.',
      rules.invocationName,
    ),
    check(
      'required-intents',
      'Help, stop and cancel',
      ({ intents }) =>
        requiredIntents
          .filter((required) => !intents.some(({ name }) => name === required))
          .map((name) => `${name} is missing`),
      'in every model',
      'Add the intent to the models, and build again.',
    ),
    check(
      'samples',
      'Sample utterances',
      sampleFaults,
      'every intent can be reached by its own samples',
      'Remove or add the samples in models/, and build again.',
      rules.utterances,
    ),
  ];
}

/** The check `placeholder-name` lists what is wrong with the name that this project comes with. */
function invocationNameFaults(name: string): string[] {
  if (isPlaceholder(name)) return [];
  const { faults, warnings } = checkInvocationName(name);
  return [...faults, ...warnings].map((text) => `"${name}" ${text}`);
}

/** A sample in two intents reaches only one of them. */
function sampleFaults({ intents }: Model): string[] {
  const owner = new Map<string, string>();
  return intents.flatMap(({ name, samples = [] }) => [
    ...(samples.length === 0 && !name.startsWith('AMAZON.') ? [`${name} has no samples`] : []),
    ...samples.flatMap((sample) => {
      const key = sample
        .toLowerCase()
        .replaceAll(/\{\w+\}/g, '{}')
        .trim();
      const other = owner.get(key);
      owner.set(key, name);
      return other === undefined || other === name
        ? []
        : [`"${sample}" is a sample of ${other} and of ${name}`];
    }),
  ]);
}
