import { createHash } from 'node:crypto';
import type { slu } from 'ask-sdk-model';
import type { ModelSlotType } from '../skillBuild/interactionModel';
import { soundOf, spokenText, words, type Word } from './words';

/** Words, read as the value of a slot. */
export interface SlotReading {
  readonly value: string;
  /** Whether the type lists the value or its form. */
  readonly isKnown: boolean;
  /** Absent for built-in types that the model doesn't extend, as in Alexa's requests. */
  readonly resolutions?: slu.entityresolution.Resolutions;
}

/**
 * The built-in types whose values have a fixed form. Type the value as Alexa would deliver it: the
 * stand-in doesn't turn "tomorrow" into a date. All other built-in types accept any words.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/slot-type-reference.html
 */
const forms: Readonly<Record<string, RegExp>> = {
  'AMAZON.DATE': /^\d{4}(-w?\d{2}){0,2}(-we)?$/,
  'AMAZON.DURATION': /^p[\dt][\dymwdhst.]*$/,
  'AMAZON.FOUR_DIGIT_NUMBER': /^\d{4}$/,
  'AMAZON.NUMBER': /^\d+$/,
  'AMAZON.TIME': /^([01]\d|2[0-3]):[0-5]\d$/,
};

/**
 * Reads words as the value of a slot.
 *
 * @param typeName the name of the slot's type
 * @param type the type in the model; undefined for a built-in type that the model doesn't extend
 * @param spoken the words
 * @param skillId the skill, which is part of the authority's name
 * @returns the reading, or undefined if the type doesn't accept these words
 */
export function readSlot(
  typeName: string,
  type: ModelSlotType | undefined,
  spoken: readonly Word[],
  skillId: string,
): SlotReading | undefined {
  const value = spokenText(spoken);
  const form = forms[typeName];
  if (form) return form.test(value) ? { value: value.toUpperCase(), isKnown: true } : undefined;
  if (!type) return { value, isKnown: false };

  const resolution = resolve(type, value, skillId);
  return {
    value,
    isKnown: resolution.status.code === 'ER_SUCCESS_MATCH',
    resolutions: { resolutionsPerAuthority: [resolution] },
  };
}

/** @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/entity-resolution.html */
function resolve(
  type: ModelSlotType,
  value: string,
  skillId: string,
): slu.entityresolution.Resolution {
  const heard = soundOf(words(value));
  const matches = type.values.filter(({ name }) =>
    [name.value, ...name.synonyms].some((candidate) => soundOf(words(candidate)) === heard),
  );
  return {
    authority: `amzn1.er-authority.echo-sdk.${skillId}.${type.name}`,
    status: { code: matches.length > 0 ? 'ER_SUCCESS_MATCH' : 'ER_SUCCESS_NO_MATCH' },
    values: matches.map(({ id, name }) => ({
      value: { name: name.value, id: id ?? idOf(name.value) },
    })),
  };
}

/** Alexa uses the MD5 hash of its name for a value without an ID. */
function idOf(name: string): string {
  return createHash('md5').update(name).digest('hex');
}
