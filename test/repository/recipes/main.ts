import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Copy, StepFailed } from './Copy';
import { readRecipe, type Recipe } from './readRecipe';

const FOLDER = join('docs', 'recipes');

const usage = `Usage: npm run recipes -- [NAME …]

Follows each recipe of ${FOLDER}, or those named, in a copy of the repository: applies its diffs, runs
its commands, the tests that it names among them, then checks types, layers, lint, format and documents.
A \`sed\` or \`perl\` that changes nothing is a fault.

  npm run recipes -- add-a-language

Exit code: 0 when all recipes work, 1 when one doesn't, 2 when the command line is wrong.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return say(usage);
  const known = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => readRecipe(join(FOLDER, file)));
  const unknown = positionals.filter((name) => !known.some((recipe) => recipe.name === name));
  if (unknown.length > 0) {
    process.exitCode = 2;
    return say(`There is no recipe named ${unknown.join(', ')}.\n\n${usage}`);
  }
  const chosen = known.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const failed = await followAll(chosen);
  say(`${chosen.length - failed} recipes work, ${failed} don't.`);
  if (failed > 0) process.exitCode = 1;
}

/** Follows recipes side by side, one for each core. Returns how many failed. */
async function followAll(recipes: readonly Recipe[]): Promise<number> {
  // The long ones first, so that no core waits for the other one at the end.
  const waiting = [...recipes].sort((a, b) => lengthOf(b) - lengthOf(a));
  let failed = 0;
  const worker = async (): Promise<void> => {
    const copy = await Copy.make();
    try {
      for (let recipe = waiting.shift(); recipe; recipe = waiting.shift()) {
        if (!(await follow(recipe, copy))) failed++;
        await copy.reset();
      }
    } finally {
      copy.remove();
    }
  };
  const workers = Math.min(availableParallelism(), recipes.length);
  await Promise.all(Array.from({ length: workers }, worker));
  return failed;
}

/** Estimates how long a recipe takes, by the length of what it does. */
function lengthOf({ changes, tests }: Recipe): number {
  return [...changes, ...tests].reduce((sum, { text }) => sum + text.length, 0);
}

async function follow({ name, changes, tests }: Recipe, copy: Copy): Promise<boolean> {
  const start = performance.now();
  const seconds = (): string => `${Math.round((performance.now() - start) / 1000)} s`;
  try {
    say(`… ${name}: changes`);
    for (const step of changes) await copy.follow(step);
    say(`… ${name}: tests`);
    for (const step of tests) await copy.follow(step);
    say(`… ${name}: types, layers, lint, format and documents`);
    await copy.check();
    say(`✓ ${name} (${seconds()})`);
    return true;
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    say(`✗ ${name} (${seconds()})\n${error.message}`);
    return false;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
