import * as z from 'zod';
import type { DeviceMemory } from '../alexa';
import type { Person, SigningKey, StoredRecords } from '../auth0';

/** Changes whenever the form of the state does. */
const VERSION = 1;

/** What survives a restart, besides the memory of the skill. */
export interface PlaygroundState {
  readonly device: DeviceMemory;
  readonly auth0: StoredRecords;
  readonly signingKey: SigningKey;
  readonly people: readonly Person[];
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** The playground wrote the file itself, so its details are taken on trust. */
const file = z.object({
  version: z.literal(VERSION),
  device: z.custom<DeviceMemory>(isObject),
  auth0: z.custom<StoredRecords>(isObject),
  signingKey: z.custom<SigningKey>(isObject),
  people: z.array(z.custom<Person>(isObject)),
});

/** Returns the state in the form in which it is kept. */
export function toFile(state: PlaygroundState): z.infer<typeof file> {
  return { version: VERSION, ...state, people: [...state.people] };
}

/**
 * Returns a kept state.
 *
 * @throws {z.ZodError} when another version of the playground kept it
 */
export function fromFile(kept: unknown): PlaygroundState {
  return file.parse(kept);
}
