import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE_FILE, loadSkill } from './loadSkill';

// Runs as a separate process: `node compileCache <folder> <events>`. Loads the skill, lets it answer some
// events so that V8 compiles what they need, and stores the compiled code beside the skill.
const [, , folder = '', events = ''] = process.argv;

async function main(): Promise<void> {
  const { exports, script } = await loadSkill(folder);
  for (const event of JSON.parse(events) as unknown[]) {
    await exports.handler(event, { getRemainingTimeInMillis: () => 8_000 });
  }
  writeFileSync(join(folder, CACHE_FILE), script.createCachedData());
  process.exit(0);
}

void main();
