import { readOptions, usage } from './options';
import { toJson } from './results';
import { runBenchmark } from './runBenchmark';
import { describe } from './tables';
import { isAnyMissed } from './targets';

async function main(args: readonly string[]): Promise<number> {
  const { settings, json, check, help } = readOptions(args);
  if (help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  try {
    const results = await runBenchmark(settings, (line) => process.stderr.write(`${line}\n`));
    process.stdout.write(`${json ? toJson(results) : describe(results)}\n`);
    return check && isAnyMissed(results) ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return 1;
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  },
);
