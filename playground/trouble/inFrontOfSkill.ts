import { setTimeout as sleep } from 'node:timers/promises';
import type { Switchboard } from './Switchboard';

/** Longer than Alexa's 8 s, in milliseconds. */
const SLOW_MS = 9_000;

/**
 * Returns a `fetch` that makes trouble on the way to the skill.
 *
 * @param switchboard which troubles are on
 */
export function inFrontOfSkill(switchboard: Switchboard): typeof fetch {
  return async (input, init) => {
    if (switchboard.isOn('skill-crashed')) throw refusedConnection();
    if (switchboard.isOn('skill-slow') && !tellsTheEnd(init)) {
      await sleep(SLOW_MS, undefined, { signal: init?.signal ?? undefined });
    }
    if (switchboard.isOn('skill-nonsense')) {
      return new Response('<!doctype html><title>Welcome</title><h1>It works!</h1>');
    }
    return fetch(input, init);
  };
}

/** A slow handler is. What tells the skill why the session ended has another one. */
function tellsTheEnd(init: RequestInit | undefined): boolean {
  const { body } = init ?? {};
  return Buffer.isBuffer(body) && body.includes('"type":"SessionEndedRequest"');
}

/** What `fetch` throws when nothing listens. */
function refusedConnection(): TypeError {
  const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  return new TypeError('fetch failed', { cause });
}
