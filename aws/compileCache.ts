import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LambdaHandler } from '../src/lambda/createHandler';
import { CACHE_FILE, loadSkill } from './loadSkill';

// Runs in its own process: `node compileCache <folder> <events>`. Loads the skill, lets it handle some
// events so that V8 compiles what they need, and writes the compiled code next to the skill.
const [, , folder = '', events = ''] = process.argv;
const script = loadSkill(folder, module);
const { handler } = module.exports as { readonly handler: LambdaHandler };

async function main(): Promise<void> {
  for (const event of JSON.parse(events) as unknown[]) {
    await handler(event, { getRemainingTimeInMillis: () => 8_000 });
  }
  writeFileSync(join(folder, CACHE_FILE), script.createCachedData());
  process.exit(0);
}

void main();
