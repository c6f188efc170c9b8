import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** The skill, and V8's compiled code for it. */
export const SKILL_FILE = 'skill.js';
export const CACHE_FILE = 'skill.cache';

/** The function that a module's code is wrapped in, as Node does it. */
type ModuleFunction = (
  exports: object,
  require: NodeJS.Require,
  module: NodeModule,
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
 * @param module the module that exports what the skill exports
 * @returns the compiled skill
 * @see https://nodejs.org/docs/latest-v20.x/api/vm.html#new-vmscriptcode-options
 */
export function loadSkill(folder: string, module: NodeModule): Script {
  const filename = join(folder, SKILL_FILE);
  // The file is ASCII. Reading it as Latin-1 needs half the memory and no decoding.
  const source = readFileSync(filename, 'latin1');
  const cachedData = readCache(folder);
  const script = withoutLambdaFlags(() => new Script(source, { filename, cachedData }));
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

function withoutLambdaFlags<Result>(act: () => Result): Result {
  const flags = process.execArgv.filter((flag) => nameOf(flag) in LAMBDA_FLAGS);
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
