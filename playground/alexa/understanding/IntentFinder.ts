import type { Intent, Slot } from 'ask-sdk-model';
import type { LanguageModel, ModelIntent } from '../skillBuild/interactionModel';
import { alwaysThere, fallbackIntent } from './builtInIntents';
import { hearingIn, type Hearing } from './Hearing';
import { withoutFillers, withoutOpening, withoutPoliteness } from './politeness';
import { readSlot, type SlotReading } from './readSlot';
import { canBeName, firstName } from './names';
import { fits, parseSample, type Captures, type SamplePart } from './sample';
import { Similarity } from './similarity';
import { withoutRepeats, type Word } from './words';

interface Sample {
  readonly intent: ModelIntent;
  /** As in the model. */
  readonly text: string;
  readonly parts: readonly SamplePart[];
  /** The literal words. */
  readonly literals: readonly string[];
}

interface Candidate {
  readonly sample: Sample;
  readonly captures: Captures;
  /** The number of slots whose value is known to their type. */
  readonly known: number;
  /** From 0 to 1. */
  readonly similarity: number;
}

/** Why an utterance means an intent. */
export interface Match {
  /** The closest sample. */
  readonly sample: string;
  /** How close it is, from 0 to 1; 1 if the utterance fits the sample. */
  readonly similarity: number;
}

/** An utterance's intent. */
export interface Finding {
  readonly intent: Intent;
  readonly match: Match;
}

/** Options of {@link IntentFinder}. */
export interface IntentFinderOptions {
  /** Whether an utterance must fit a sample word by word. Default: false. */
  readonly strict?: boolean;
  /** The language, as a locale. Default: `en-US`. */
  readonly locale?: string;
}

/** An utterance that is less similar to each sample means none of the intents. */
const LEAST_SIMILARITY = 0.72;

/** Stands for the filled slots of a sample. */
const SLOT = '{}';

/** Finds the intent of an utterance. */
export class IntentFinder {
  /** What Alexa understands in the language by itself. */
  readonly hearing: Hearing;
  private readonly samples: readonly Sample[];
  private readonly similarity: Similarity;
  private readonly isStrict: boolean;

  /**
   * @param model what people can say
   * @param skillId the ID of the skill, which is part of the entity resolutions
   * @param options the language, and whether to match strictly
   */
  constructor(
    private readonly model: LanguageModel,
    private readonly skillId: string,
    { strict = false, locale = 'en-US' }: IntentFinderOptions = {},
  ) {
    this.hearing = hearingIn(locale);
    this.isStrict = strict;
    this.samples = this.withBuiltIns(model.intents).flatMap((intent) =>
      intent.samples.map((text) => {
        const parts = parseSample(text, (piece) => this.split(piece));
        const literals = parts.flatMap((part) => ('word' in part ? [part.word] : []));
        return { intent, text, parts, literals };
      }),
    );
    this.similarity = new Similarity(
      [...this.samples.map(({ literals }) => literals), [SLOT]],
      this.hearing,
    );
  }

  /**
   * Finds the intent whose sample fits with the most literal words; then the one with the most known
   * slot values; then the one with the fewest slots; then the first in the model. Polite words around
   * the request don't have to be in the sample. If no sample fits, finds the most similar one.
   *
   * @param readings what was said; several if it can be read in several ways
   * @returns the intent with its slots, or undefined if no sample is close
   */
  find(...readings: readonly string[]): Finding | undefined {
    const spoken = withoutRepeats(
      readings.map((reading) => this.split(reading)).flatMap((all) => this.readingsOf(all)),
    );
    const best =
      first(
        spoken.flatMap((reading) => this.fitting(reading)),
        isBetter,
      ) ?? (this.isStrict ? undefined : this.closest(spoken));
    if (!best) return undefined;
    const { sample, similarity } = best;
    const match = { sample: sample.text, similarity: Math.round(similarity * 100) / 100 };
    return { intent: this.toIntent(best), match };
  }

  /** Returns the intent for an utterance that fits no sample, if the model has it. */
  fallback(): Intent | undefined {
    const isThere = this.model.intents.some(({ name }) => name === fallbackIntent);
    return isThere ? { name: fallbackIntent, confirmationStatus: 'NONE' } : undefined;
  }

  private withBuiltIns(intents: readonly ModelIntent[]): ModelIntent[] {
    const missing = alwaysThere.filter((name) => !intents.some((intent) => intent.name === name));
    return [...intents, ...missing.map((name) => ({ name, samples: [], slots: [] }))].map(
      (intent) => ({
        ...intent,
        samples: [...intent.samples, ...(this.hearing.builtIns[intent.name] ?? [])],
      }),
    );
  }

  private split(text: string): readonly Word[] {
    return this.isStrict ? this.hearing.words(text) : this.hearing.longWords(text);
  }

  /** Shorter ones come first, or "call me Ada please" would fill a slot with "ada please". */
  private readingsOf(all: readonly Word[]): (readonly Word[])[] {
    const { hearing } = this;
    const polite = [withoutPoliteness(all, hearing), all];
    if (this.isStrict) return polite;
    const short = withoutFillers(all, hearing);
    return [withoutPoliteness(short, hearing), withoutOpening(short, hearing), short, ...polite];
  }

  /** Returns the samples that the utterance fits word by word. */
  private fitting(spoken: readonly Word[]): Candidate[] {
    const sounds = new Set(spoken.map(toSound));
    return this.samples
      .filter(({ literals }) => literals.every((word) => sounds.has(word)))
      .flatMap((sample) =>
        this.fitsOf(sample, spoken).map((captures) => this.candidate(sample, captures, 1)),
      );
  }

  /** Returns the most similar sample, if it is similar enough. */
  private closest(readings: readonly (readonly Word[])[]): Candidate | undefined {
    const all = readings
      .flatMap((spoken) => this.samples.flatMap((sample) => this.similar(sample, spoken)))
      .filter(({ similarity }) => similarity >= LEAST_SIMILARITY);
    return first(all, (one, other) => one.similarity > other.similarity);
  }

  /** Returns how similar an utterance is to a sample. Before a sample with slots, words can be added. */
  private similar(sample: Sample, spoken: readonly Word[]): Candidate[] {
    const { literals } = sample;
    if (sample.parts.length === literals.length) {
      return [this.candidate(sample, {}, this.similarity.of(spoken.map(toSound), literals))];
    }
    if (literals.length === 0) return [];
    return spoken.flatMap((_, start) => {
      const rest = [...literals, SLOT];
      const heard = [...spoken.slice(0, start).map(toSound), ...rest];
      return this.fitsOf(sample, spoken.slice(start)).map((captures) =>
        this.candidate(sample, captures, this.similarity.of(heard, rest)),
      );
    });
  }

  private candidate(sample: Sample, captures: Captures, similarity: number): Candidate {
    return { sample, captures, known: this.countKnown(sample.intent, captures), similarity };
  }

  private fitsOf(
    { intent, parts, literals }: Sample,
    spoken: readonly Word[],
  ): readonly Captures[] {
    return fits(parts, spoken, (slotName, value) => {
      const reading = this.readAsSlot(intent, slotName, value);
      if (!reading) return false;
      const { isKnown, resolutions } = reading;
      const type = intent.slots.find(({ name }) => name === slotName)?.type;
      if (!this.isStrict && !isKnown && type === firstName && !canBeName(value, this.hearing))
        return false;
      // Otherwise a sample that is nothing but slots would fit any utterance.
      return literals.length > 0 || isKnown || !resolutions;
    });
  }

  private countKnown(intent: ModelIntent, captures: Captures): number {
    return Object.entries(captures).filter(
      ([slotName, value]) => this.readAsSlot(intent, slotName, value)?.isKnown,
    ).length;
  }

  private readAsSlot(
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
      const reading = spoken && this.readAsSlot(intent, name, spoken);
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

function isBetter(candidate: Candidate, best: Candidate): boolean {
  const difference =
    candidate.sample.literals.length - best.sample.literals.length ||
    candidate.known - best.known ||
    best.sample.parts.length - candidate.sample.parts.length;
  return difference > 0;
}

/** Returns the best candidate; the first one of those that are equally good. */
function first(
  candidates: readonly Candidate[],
  isBetterThan: (one: Candidate, other: Candidate) => boolean,
): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (best, one) => (!best || isBetterThan(one, best) ? one : best),
    undefined,
  );
}

const toSound = ({ sound }: Word): string => sound;
