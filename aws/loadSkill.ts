import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** The skill, and the code that V8 compiled from it when it was bundled. */
export const SKILL_FILE = 'skill.js';
export const CACHE_FILE = 'skill.cache';

/** The function that a module is wrapped in, as in Node. */
type ModuleFunction = (
  exports: object,
  require: NodeJS.Require,
  module: NodeModule,
  filename: string,
  dirname: string,
) => void;

/**
 * Flags that AWS Lambda starts Node with, and their defaults. V8 rejects code that was compiled under
 * other flags, although these don't affect it.
 */
const FLAGS_OF_LAMBDA: Readonly<Record<string, string>> = {
  '--expose-gc': '--no-expose-gc',
  '--max-old-space-size': '--max-old-space-size=0',
  '--max-semi-space-size': '--max-semi-space-size=0',
};

/**
 * Loads the skill from its compiled code. If V8 rejects that, for example in another version of Node,
 * it compiles the skill as usual.
 *
 * @param folder the folder with the skill's files
 * @param module receives the skill's exports
 * @returns the compiled skill
 * @see https://nodejs.org/docs/latest-v20.x/api/vm.html#new-vmscriptcode-options
 */
export function loadSkill(folder: string, module: NodeModule): Script {
  const filename = join(folder, SKILL_FILE);
  // The file is ASCII. Read like this, it takes half the memory and needs no decoding.
  const source = readFileSync(filename, 'latin1');
  const cachedData = readCache(folder);
  const script = withoutFlagsOfLambda(() => new Script(source, { filename, cachedData }));
  const run = script.runInThisContext() as ModuleFunction;
  run(
    module.exports as object,
    module.require.bind(module) as NodeJS.Require,
    module,
    filename,
    folder,
  );
  return script;
}

function readCache(folder: string): Buffer | undefined {
  try {
    return readFileSync(join(folder, CACHE_FILE));
  } catch {
    return undefined;
  }
}

function withoutFlagsOfLambda<Result>(act: () => Result): Result {
  const flags = process.execArgv.filter((flag) => nameOf(flag) in FLAGS_OF_LAMBDA);
  for (const flag of flags) setFlagsFromString(FLAGS_OF_LAMBDA[nameOf(flag)] ?? flag);
  try {
    return act();
  } finally {
    flags.forEach((flag) => setFlagsFromString(flag));
  }
}

/** Node treats underscores like dashes. */
function nameOf(flag: string): string {
  return flag.replace(/=.*/, '').replaceAll('_', '-');
}
