import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Script } from 'node:vm';
import type * as lambda from '../src/server.lambda';

/** The skill, and V8's compiled code for it. */
export const SKILL_FILE = 'skill.js';
export const CACHE_FILE = 'skill.cache';

/** What `src/server.lambda.ts` exports. */
export type SkillExports = typeof lambda;

export interface LoadedSkill {
  readonly exports: SkillExports;
  /** The compiled code. */
  readonly script: Script;
}

/** The function that a module's code is wrapped in, as Node does it. */
type ModuleFunction = (
  exports: object,
  require: NodeJS.Require,
  module: { readonly exports: object },
  filename: string,
  dirname: string,
) => void;

/**
 * Flags that AWS Lambda starts Node with, and how to undo them. V8 rejects code that was compiled with
 * other flags, although these don't change the code.
 */
const LAMBDA_FLAGS: Readonly<Record<string, string>> = {
  '--expose-gc': '--no-expose-gc',
  '--max-old-space-size': '--max-old-space-size=0',
  '--max-semi-space-size': '--max-semi-space-size=0',
};

/**
 * Loads the skill from its compiled code. If V8 rejects that, for example in another version of Node,
 * compiles the skill as usual.
 *
 * @param folder the folder of its files
 * @see https://nodejs.org/docs/latest-v20.x/api/vm.html#new-vmscriptcode-options
 */
export async function loadSkill(folder: string): Promise<LoadedSkill> {
  const filename = resolve(folder, SKILL_FILE);
  // While Node waits for the first file, it connects to Auth0. Reading text at once needs less memory.
  const cache = await readFile(join(folder, CACHE_FILE)).catch(() => undefined);
  const source = readFileSync(filename, 'utf8');
  const cachedData = cache && new Uint8Array(cache);
  const script = withoutLambdaFlags(() => new Script(source, { filename, cachedData }));
  // V8 has made its own objects of it.
  cache?.resize(0);
  const run = script.runInThisContext() as ModuleFunction;
  const module = { exports: {} };
  run(module.exports, createRequire(filename), module, filename, folder);
  return { exports: module.exports as SkillExports, script };
}

/** Reads a file into memory that can be given back without waiting for the garbage collector. */
async function readFile(path: string): Promise<ArrayBuffer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const buffer = new ArrayBuffer(size, { maxByteLength: size });
    await file.read(new Uint8Array(buffer));
    return buffer;
  } finally {
    await file.close();
  }
}

function withoutLambdaFlags<Result>(act: () => Result): Result {
  const flags = process.execArgv.filter((flag) => nameOf(flag) in LAMBDA_FLAGS);
  if (flags.length === 0) return act();
  // Loading it takes 3 ms, so only where there is something to do.
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  for (const flag of flags) setFlagsFromString(LAMBDA_FLAGS[nameOf(flag)] ?? flag);
  try {
    return act();
  } finally {
    flags.forEach((flag) => setFlagsFromString(flag));
  }
}

/** Node treats underscores as dashes. */
function nameOf(flag: string): string {
  return flag.replace(/=.*/, '').replaceAll('_', '-');
}
