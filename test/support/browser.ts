import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where browsers that speak Chrome's protocol are usually installed. */
const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Flags that keep it from connecting to anything but the pages under test. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-gpu',
];

/**
 * Starts the Chromium or Chrome of this machine.
 *
 * @throws when there is none; the message says what to do
 */
export function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? USUAL_PATHS.find((path) => existsSync(path));
  if (!executablePath) {
    throw new Error(
      'The browser test needs Chromium or Chrome. Install one, or name its path in CHROME_PATH.',
    );
  }
  // Chromium's sandbox doesn't work for root, which containers run as.
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: [...QUIET, ...(isRoot ? ['--no-sandbox'] : [])] });
}
