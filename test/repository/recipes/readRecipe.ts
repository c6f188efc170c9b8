import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** One thing that a recipe does: a shell script, or a patch. */
export interface Step {
  readonly kind: 'sh' | 'diff';
  readonly text: string;
}

/** A page of `docs/recipes/`, as a program follows it. */
export interface Recipe {
  readonly name: string;
  readonly changes: readonly Step[];
  readonly tests: readonly Step[];
}

/** A fenced block of code that is marked as one of the two. */
const BLOCK = /^```(sh|diff)\n([\s\S]*?)^```$/gm;

/** A recipe that must have been followed before: "First follow [Remove the benchmark](remove-bench.md)". */
const PREREQUISITE = /\bFirst\s+follow\s+\[[^\]]+\]\(([\w-]+\.md)\)/g;

/** The heading of the last section, which runs the tests. */
const LAST_SECTION = /^## Check it$/m;

/**
 * Reads the steps of a recipe: those of the recipes that come first, without their tests, then its own
 * fenced blocks of `sh` and `diff`, in order.
 *
 * @param file the path of the page
 */
export function readRecipe(file: string): Recipe {
  const page = readFileSync(file, 'utf8');
  const changes = changesOf(page, dirname(file));
  const tests = stepsOf(page.slice(page.search(LAST_SECTION)));
  return { name: basename(file, '.md'), changes, tests };
}

function changesOf(page: string, folder: string): Step[] {
  const [changes = ''] = page.split(LAST_SECTION);
  const before = Array.from(changes.matchAll(PREREQUISITE), ([, file = '']) =>
    changesOf(readFileSync(join(folder, file), 'utf8'), folder),
  );
  return [...before.flat(), ...stepsOf(changes)];
}

function stepsOf(text: string): Step[] {
  return Array.from(text.matchAll(BLOCK), ([, kind, block = '']): Step => ({
    kind: kind as Step['kind'],
    text: block,
  }));
}
