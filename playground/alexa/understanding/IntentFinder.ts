import type { Intent, Slot } from 'ask-sdk-model';
import type { LanguageModel, ModelIntent } from '../skillBuild/interactionModel';
import { alwaysThere, builtInUtterances, fallbackIntent } from './builtInIntents';
import { withoutPoliteness } from './politeness';
import { readSlot, type SlotReading } from './readSlot';
import { fits, parseSample, type Captures, type SamplePart } from './sample';
import { words, type Word } from './words';

interface Sample {
  readonly intent: ModelIntent;
  readonly parts: readonly SamplePart[];
  /** The number of literal words in the sample. */
  readonly literals: number;
}

interface Candidate {
  readonly sample: Sample;
  readonly captures: Captures;
  /** The number of slots whose value is known to their type. */
  readonly known: number;
}

/** Finds the intent of an utterance. It doesn't guess: an utterance must fit a sample. */
export class IntentFinder {
  private readonly samples: readonly Sample[];

  /**
   * @param model what people can say
   * @param skillId the ID of the skill, which is part of the entity resolutions
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
   * Finds the intent whose sample fits with the most literal words; then the one with the most known
   * slot values; then the one with the fewest slots; then the first in the model. Polite words around
   * the request don't have to be in the sample.
   *
   * @param readings what was said; several if it can be read in several ways
   * @returns the intent with its slots, or undefined if no sample fits
   */
  find(...readings: readonly string[]): Intent | undefined {
    let best: Candidate | undefined;
    // The shorter one comes first, or "call me Ada please" would fill a slot with "ada please".
    const spoken = readings.map(words).flatMap((all) => [withoutPoliteness(all), all]);
    for (const reading of spoken) {
      for (const candidate of this.candidates(reading)) {
        if (!best || isBetter(candidate, best)) best = candidate;
      }
    }
    return best && this.toIntent(best);
  }

  /** Returns the intent for an utterance that fits no sample, if the model has it. */
  fallback(): Intent | undefined {
    const isThere = this.model.intents.some(({ name }) => name === fallbackIntent);
    return isThere ? { name: fallbackIntent, confirmationStatus: 'NONE' } : undefined;
  }

  private candidates(spoken: readonly Word[]): Candidate[] {
    return this.samples.flatMap((sample) =>
      [...this.fitsOf(sample, spoken)].map((captures) => ({
        sample,
        captures,
        known: this.countKnown(sample.intent, captures),
      })),
    );
  }

  private fitsOf({ intent, parts, literals }: Sample, spoken: readonly Word[]): Iterable<Captures> {
    return fits(parts, spoken, (slotName, value) => {
      const reading = this.read(intent, slotName, value);
      // Otherwise a sample that is nothing but slots would fit any utterance.
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
