import type { Envelope } from '../AlexaRequest';
import { VerificationError } from './VerificationError';

/** Far deeper than anything Alexa sends, far from where walking through it fills the stack. */
const DEEPEST_NESTING = 100;

/** Names that reach into the prototype of an object when code copies them without care. */
const UNSAFE_KEYS = ['__proto__', 'constructor', 'prototype'];

/**
 * Reads the JSON object in a body, and leaves out what could harm code that copies it.
 *
 * @param body the bytes
 * @throws {VerificationError} `body_invalid` when there is no JSON object, or one nested too deeply
 */
export function parseBody(body: Buffer): Envelope {
  return safeObject(parseJson(body));
}

/**
 * Leaves out of an object what could harm code that copies it.
 *
 * @param json what JSON was parsed to
 * @throws {VerificationError} `body_invalid` when it is no object, or one nested too deeply
 */
export function safeObject(json: unknown): Envelope {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new VerificationError('body_invalid', 'The body is not a JSON object.');
  }
  makeSafe(json, DEEPEST_NESTING);
  return json as Envelope;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    // The message of the error quotes the body, so nothing of it is kept.
    return undefined;
  }
}

function makeSafe(value: object, depth: number): void {
  if (depth === 0) throw new VerificationError('body_invalid', 'The body is nested too deeply.');
  for (const key of UNSAFE_KEYS) if (Object.hasOwn(value, key)) Reflect.deleteProperty(value, key);
  for (const child of Object.values(value) as unknown[]) {
    if (typeof child === 'object' && child !== null) makeSafe(child, depth - 1);
  }
}
