import { intentFaults } from './intentFaults';
import { modelWarnings } from './modelWarnings';
import { readModel } from './readModel';
import { slotTypeFaults } from './slotTypeFaults';

/**
 * What is wrong with a model, one line each, with the intent or the type. Amazon refuses a model with
 * `faults`, and may refuse one with `warnings`.
 */
export interface ModelReport {
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Reports everything that is wrong with a model.
 *
 * @param text the content of the model's file
 */
export function checkModel(text: string): ModelReport {
  const read = readModel(text);
  if ('faults' in read) return { faults: read.faults, warnings: [] };
  const { model } = read;
  return {
    faults: [...intentFaults(model), ...slotTypeFaults(model)],
    warnings: modelWarnings(model),
  };
}
