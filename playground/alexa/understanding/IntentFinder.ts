import type { Intent, Slot } from 'ask-sdk-model';
import type { LanguageModel, ModelIntent } from '../skillBuild/interactionModel';
import { alwaysThere, builtInUtterances, fallbackIntent } from './builtInIntents';
import { readSlot, type SlotReading } from './readSlot';
import { fits, parseSample, type Captures, type SamplePart } from './sample';
import { words, type Word } from './words';

interface Sample {
  readonly intent: ModelIntent;
  readonly parts: readonly SamplePart[];
  /** How many words of the sample are literal. */
  readonly literals: number;
}

interface Candidate {
  readonly sample: Sample;
  readonly captures: Captures;
  /** How many slots hold a value that their type knows. */
  readonly known: number;
}

/** Finds the intent that an utterance means. It does not guess: what fits no sample means nothing. */
export class IntentFinder {
  private readonly samples: readonly Sample[];

  /**
   * @param model what people can say
   * @param skillId whose model it is
   */
  constructor(
    private readonly model: LanguageModel,
    private readonly skillId: string,
  ) {
    this.samples = withBuiltIns(model.intents).flatMap((intent) =>
      intent.samples.map((text) => {
        const parts = parseSample(text);
        return { intent, parts, literals: parts.filter((part) => 'word' in part).length };
      }),
    );
  }

  /**
   * The intent whose sample fits with the most literal words; then the one with the most known slot
   * values; then the one with the fewest slots; then the first in the model.
   *
   * @param utterance what was said
   * @returns the intent with its slots, or nothing if no sample fits
   */
  find(utterance: string): Intent | undefined {
    const spoken = words(utterance);
    let best: Candidate | undefined;
    for (const sample of this.samples) {
      for (const captures of this.fitsOf(sample, spoken)) {
        const candidate = { sample, captures, known: this.countKnown(sample.intent, captures) };
        if (!best || isBetter(candidate, best)) best = candidate;
      }
    }
    return best && this.toIntent(best);
  }

  /** The intent for what fits nothing, if the model has it. */
  fallback(): Intent | undefined {
    const isThere = this.model.intents.some(({ name }) => name === fallbackIntent);
    return isThere ? { name: fallbackIntent, confirmationStatus: 'NONE' } : undefined;
  }

  private fitsOf({ intent, parts, literals }: Sample, spoken: readonly Word[]): Iterable<Captures> {
    return fits(parts, spoken, (slotName, value) => {
      const reading = this.read(intent, slotName, value);
      // A sample of nothing but slots would take any utterance for a value that no type knows.
      return reading !== undefined && (literals > 0 || reading.isKnown || !reading.resolutions);
    });
  }

  private countKnown(intent: ModelIntent, captures: Captures): number {
    return Object.entries(captures).filter(
      ([slotName, value]) => this.read(intent, slotName, value)?.isKnown,
    ).length;
  }

  private read(
    intent: ModelIntent,
    slotName: string,
    value: readonly Word[],
  ): SlotReading | undefined {
    const slot = intent.slots.find(({ name }) => name === slotName);
    const type = this.model.types.find(({ name }) => name === slot?.type);
    return slot && readSlot(slot.type, type, value, this.skillId);
  }

  private toIntent({ sample: { intent }, captures }: Candidate): Intent {
    const confirmationStatus = 'NONE';
    if (intent.slots.length === 0) return { name: intent.name, confirmationStatus };

    const slots = intent.slots.map(({ name }): [string, Slot] => {
      const spoken = captures[name];
      const reading = spoken && this.read(intent, name, spoken);
      if (!reading) return [name, { name, confirmationStatus }];
      const { value, resolutions } = reading;
      const heard = resolutions ? { value, resolutions } : { value };
      return [
        name,
        { name, confirmationStatus, ...heard, slotValue: { type: 'Simple', ...heard } },
      ];
    });
    return { name: intent.name, confirmationStatus, slots: Object.fromEntries(slots) };
  }
}

function withBuiltIns(intents: readonly ModelIntent[]): ModelIntent[] {
  const missing = alwaysThere.filter((name) => !intents.some((intent) => intent.name === name));
  return [...intents, ...missing.map((name) => ({ name, samples: [], slots: [] }))].map(
    (intent) => ({
      ...intent,
      samples: [...intent.samples, ...(builtInUtterances[intent.name] ?? [])],
    }),
  );
}

function isBetter(candidate: Candidate, best: Candidate): boolean {
  const difference =
    candidate.sample.literals - best.sample.literals ||
    candidate.known - best.known ||
    best.sample.parts.length - candidate.sample.parts.length;
  return difference > 0;
}
