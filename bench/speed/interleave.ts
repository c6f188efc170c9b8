import { contestantNames, type ContestantName } from '../contestants/Contestant';

/** One value for each contestant. */
export type Each<Value> = Record<ContestantName, Value>;

/**
 * Returns the contestants in the order of a round: forwards, then backwards, so that none always comes
 * first, and changes over time affect all of them equally.
 *
 * @param round counts from 0
 */
export function orderOf(round: number): readonly ContestantName[] {
  return round % 2 === 0 ? contestantNames : contestantNames.toReversed();
}

/** Creates a value for each contestant. */
export function each<Value>(make: (name: ContestantName) => Value): Each<Value> {
  return Object.fromEntries(contestantNames.map((name) => [name, make(name)])) as Each<Value>;
}
