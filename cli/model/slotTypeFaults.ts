import { NAME, NAME_RULE } from './name';
import type { Model, SlotType } from './readModel';

/** Amazon's limit. @see https://developer.amazon.com/docs/alexa/smapi/interaction-model-schema.html */
const MAX_VALUE_LENGTH = 140;

/** The name of a type that adds values to one of Amazon's. */
const EXTENDED = /^AMAZON\.\w+$/;

/**
 * Returns what Amazon would refuse of the slot types: their names, values and synonyms.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/create-and-edit-custom-slot-types.html
 */
export function slotTypeFaults({ types }: Model): string[] {
  return types.flatMap((type) => [...typeFaults(type), ...valueFaults(type)]);
}

/**
 * Amazon's errors for them are InvalidSlotTypeName and MissingSlot ("missing slot values in slot type").
 *
 * @see https://github.com/3SpheresRoboticsProject/flask_ask_ros/issues/2
 */
function typeFaults({ name, values, isSupplied }: SlotType): string[] {
  return [
    ...(NAME.test(name) || EXTENDED.test(name) ? [] : [`${name}: a slot type's name ${NAME_RULE}`]),
    ...(values.length > 0 || isSupplied ? [] : [`${name}: has no value`]),
  ];
}

function valueFaults({ name, values }: SlotType): string[] {
  return values
    .flat()
    .flatMap((text) => [
      ...(text.trim() === '' ? [`${name}: a value or a synonym is empty`] : []),
      ...(text.length > MAX_VALUE_LENGTH
        ? [`${name}: "${text}" is longer than ${MAX_VALUE_LENGTH} characters`]
        : []),
    ]);
}
