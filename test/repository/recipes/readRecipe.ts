import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** One thing that a recipe does: a shell script, or a patch. */
export interface Step {
  readonly kind: 'sh' | 'diff';
  readonly text: string;
}

/** A page of `docs/recipes/`, as a program follows it. */
export interface Recipe {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** A fenced block of code that is marked as one of the two. */
const BLOCK = /^```(sh|diff)\n([\s\S]*?)^```$/gm;

/**
 * Reads the steps of a recipe: its fenced blocks of `sh` and `diff`, in order.
 *
 * @param file the path of the page
 */
export function readRecipe(file: string): Recipe {
  const steps = [...readFileSync(file, 'utf8').matchAll(BLOCK)].map(
    ([, kind, text = '']): Step => ({ kind: kind as Step['kind'], text }),
  );
  return { name: basename(file, '.md'), steps };
}
