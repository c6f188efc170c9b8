import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from '../support/browser';

/*
 * Usage: npm run icons
 *
 * Draws the skill's icons from assets/icon.svg, in the sizes that the skill store wants.
 */

const ASSETS = join(__dirname, '../../assets');
const sizes = [108, 512];

async function main(): Promise<void> {
  const svg = readFileSync(join(ASSETS, 'icon.svg'), 'utf8');
  const browser = await startBrowser();
  try {
    for (const size of sizes) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
      const path = join(ASSETS, `images/icon-${size}.png`);
      await page.screenshot({ path, omitBackground: true });
    }
  } finally {
    await browser.close();
  }
}

void main();
