import { setTimeout as sleep } from 'node:timers/promises';
import { writeHeapSnapshot } from 'node:v8';
import { ProfileService } from '../../../../../src/services/profile/ProfileService';
import { UserinfoClient } from '../../../../../src/services/profile/UserinfoClient';

// Looks up a profile over a connection that is kept open, and writes heap snapshots: then, after the
// profile is forgotten, and (looked up again) after the time that PRIVACY.md states. The token is passed
// as numbers, so that it isn't in the heap as an argument.
const [url = '', codes = '', before = '', forgotten = '', expired = ''] = process.argv.slice(2);

/** Lets the connection come to rest. */
const REST_MS = 100;

let ahead = 0;
let sweep: () => void = () => undefined;
const startInterval = global.setInterval;
global.setInterval = ((act: () => void, ms: number) => {
  sweep = act;
  return startInterval(act, ms);
}) as typeof setInterval;
const profiles = new ProfileService(new UserinfoClient(url), () => performance.now() + ahead);

async function lookUp(): Promise<string> {
  const token = String.fromCharCode(...codes.split(',').map(Number));
  const { profile } = await profiles.findProfile(token);
  await sleep(REST_MS);
  return profile.sub;
}

async function main(): Promise<void> {
  const sub = await lookUp();
  writeHeapSnapshot(before);
  profiles.forget({ sub });
  sweep();
  writeHeapSnapshot(forgotten);
  await lookUp();
  ahead += 7 * 60_000;
  sweep();
  writeHeapSnapshot(expired);
}

void main().then(() => process.exit());
