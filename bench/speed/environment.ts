import { readFileSync } from 'node:fs';
import { cpus, platform } from 'node:os';
import { join } from 'node:path';
import type { Laboratory } from './Laboratory';

/** The machine and the versions of a measurement. */
export interface Environment {
  readonly node: string;
  readonly platform: string;
  readonly cpu: string;
  readonly cores: number;
  /** Whether each skill had a core to itself. */
  readonly ownCore: boolean;
  /** How much other programs disturbed the measurement: see noise.ts. */
  readonly noise: number;
  readonly packages: Readonly<Record<string, string>>;
}

const PACKAGES = [
  '@jovotech/framework',
  'ask-sdk-core',
  'ask-sdk-express-adapter',
  'axios',
  'express',
  'lru-cache',
  'autocannon',
  'esbuild',
];

/** Describes this machine, without anything that identifies it. */
export function describeEnvironment({ cores }: Laboratory, noise: number): Environment {
  return {
    node: process.version,
    platform: platform(),
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    ownCore: cores !== undefined,
    noise,
    packages: Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)])),
  };
}

/** Reads the file, because some packages don't allow `package.json` to be required. */
function versionOf(name: string): string {
  const text = readFileSync(join('node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
