import { createHash } from 'node:crypto';
import type { slu } from 'ask-sdk-model';
import type { ModelSlotType } from '../skillBuild/interactionModel';
import { sound, spokenText, type Word } from './words';

/** What a slot has heard. */
export interface SlotReading {
  readonly value: string;
  /** Whether the value is one that the type knows, and not just any words. */
  readonly isKnown: boolean;
  /** Absent for the built-in types that the model does not extend, as with Alexa. */
  readonly resolutions?: slu.entityresolution.Resolutions;
}

/**
 * The built-in types whose values have a form. It is typed as Alexa would deliver it: the stand-in
 * does not turn "tomorrow" into a date. All other built-in types take any words.
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
 * @param typeName the type of the slot
 * @param type that type in the model; absent for a built-in type that the model does not extend
 * @param spoken the words
 * @param skillId whose type it is; a part of the authority's name
 * @returns the reading, or nothing if the type does not take these words
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
  const heard = sound(value);
  const matches = type.values.filter(({ name }) =>
    [name.value, ...name.synonyms].some((candidate) => sound(candidate) === heard),
  );
  return {
    authority: `amzn1.er-authority.echo-sdk.${skillId}.${type.name}`,
    status: { code: matches.length > 0 ? 'ER_SUCCESS_MATCH' : 'ER_SUCCESS_NO_MATCH' },
    values: matches.map(({ id, name }) => ({
      value: { name: name.value, id: id ?? idOf(name.value) },
    })),
  };
}

/** A value without an ID gets the MD5 of its name, as with Alexa. */
function idOf(name: string): string {
  return createHash('md5').update(name).digest('hex');
}
