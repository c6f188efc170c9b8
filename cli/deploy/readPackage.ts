import { zipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse, relative, sep } from 'node:path';

/** A skill package, ready to be uploaded. */
export interface SkillPackage {
  /** A ZIP archive. */
  readonly archive: Uint8Array;
  /** The locales with an interaction model. */
  readonly locales: readonly string[];
}

/** Where the interaction models are in a package. */
const MODELS = 'interactionModels/custom/';

/** Reads the skill package that `jovo build` wrote. */
export function readPackage(directory: string): SkillPackage {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const paths = files.map((file) => relative(directory, file).split(sep).join('/'));
  const contents = files.map((file, index) => [paths[index], readFileSync(file)] as const);
  return {
    archive: zipSync(Object.fromEntries(contents) as Record<string, Uint8Array>),
    locales: paths.filter((path) => path.startsWith(MODELS)).map((path) => parse(path).name),
  };
}
