import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Template } from '../stack/Template';

/**
 * Returns a hash of a bundle. V8's compiled code differs each time and adds nothing to the code but the
 * version of Node that compiled it.
 *
 * @param folder where its files are
 */
export function hashBundle(folder: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.cache')) continue;
    hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

/**
 * Returns the name of a release. It differs whenever what the function does can differ: by its code, or
 * by its settings, which AWS keeps with the version. Alarms and the like make no new version.
 */
export function releaseOf(
  template: Template,
  parameters: Readonly<Record<string, string>>,
): string {
  const settings = { ...parameters, Rollout: undefined, AlarmEmail: undefined };
  const content = JSON.stringify([template.Resources.Function, settings]);
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
