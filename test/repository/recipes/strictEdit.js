const { spawnSync } = require('node:child_process');
const { readFileSync, writeFileSync } = require('node:fs');
const { delimiter, join } = require('node:path');

/*
 * Usage: node strictEdit.js sed|perl <its arguments>
 *
 * Stands in for both while a recipe is followed. They succeed even if nothing matches, so an edit that quotes a line
 * as it once was would go unnoticed. Here, an edit fails unless each expression does something and each file changes.
 */
const [program, ...args] = process.argv.slice(2);
const options = args.filter((arg) => arg.startsWith('-'));
const [code, ...files] = args.filter((arg) => !arg.startsWith('-'));

/** The path without the scripts that lead here. */
const PATH = process.env.PATH.split(delimiter)
  .filter((folder) => folder !== join(__dirname, 'bin'))
  .join(delimiter);

function run(withArgs, stdio = 'inherit') {
  return spawnSync(program, withArgs, { env: { ...process.env, PATH }, stdio }).status ?? 1;
}

const read = () => files.map((file) => readFileSync(file, 'utf8'));
const write = (texts) => files.forEach((file, index) => writeFileSync(file, texts[index]));

function edit() {
  const before = read();
  const status = run(args);
  if (status !== 0) return status;
  const after = read();
  const expressions = expressionsOf();
  const idle = expressions.filter((expression) => {
    write(before);
    const others = expressions.filter((other) => other !== expression);
    if (others.length > 0) run([...options, others.join('; '), ...files]);
    return read().every((text, index) => text === after[index]);
  });
  write(after);
  const same = files.filter((_, index) => before[index] === after[index]);
  if (idle.length + same.length === 0) return 0;
  const command = [program, ...args].join(' ');
  process.stderr.write(`This changes nothing: ${[...idle, ...same].join(', ')}\n  in ${command}\n`);
  return 1;
}

/** Splits the code at its semicolons, apart from those inside an expression: half of one isn't valid. */
function expressionsOf() {
  if (!code.includes('; ')) return [code];
  const dryRun = program === 'perl' ? ['-c', '-e'] : ['-n', options.includes('-E') ? '-E' : '-e'];
  const expressions = [];
  let open = '';
  for (const piece of code.split('; ')) {
    open = open ? `${open}; ${piece}` : piece;
    const isWhole = run([...dryRun, open, '/dev/null'], 'ignore') === 0;
    if (!isWhole) continue;
    expressions.push(open);
    open = '';
  }
  return open ? [...expressions, open] : expressions;
}

process.exitCode = options.some((option) => /^-\w*i$/.test(option)) ? edit() : run(args);
