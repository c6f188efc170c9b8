import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Runs in the page: what axe finds elsewhere is a hundred times as much, and isn't worth transferring. */
const run = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)),
)`;

/**
 * Returns what axe finds on a page, each as rule and element.
 *
 * @param page a page that allows scripts
 */
export async function findAccessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(`${axe};undefined`);
  return page.evaluate<string[]>(run);
}
