import type { Envelope } from '../AlexaRequest';
import { VerificationError } from './VerificationError';

/** Far deeper than anything Alexa sends, and far too shallow to overflow the stack. */
const DEEPEST_NESTING = 100;

/** Keys that can pollute prototypes when code copies an object carelessly. */
const UNSAFE_KEYS = ['__proto__', 'constructor', 'prototype'];

/**
 * Parses a body and removes keys that could harm code that copies it.
 *
 * @throws {VerificationError} `body_invalid` if it isn't a JSON object, or is nested too deeply
 */
export function parseBody(body: Buffer): Envelope {
  return safeObject(parseJson(body));
}

/**
 * Removes keys that could harm code that copies the object.
 *
 * @throws {VerificationError} `body_invalid` if it isn't an object, or is nested too deeply
 */
export function safeObject(json: unknown): Envelope {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new VerificationError('body_invalid', "The body isn't a JSON object.");
  }
  makeSafe(json, DEEPEST_NESTING);
  return json as Envelope;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    // The error's message quotes the body, so drop it.
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
