const { spawn } = require('node:child_process');
const { join } = require('node:path');
const { scripts } = require('../../package.json');

/*
 * Usage: node test/runner/main.js [--checks-only] [options of Jest]
 *
 * Runs the checks of types, layers, style and format side by side, then the tests. The first failure
 * ends the run: a type error shows after seconds, and costs no run of the tests. What it compiles is what
 * the tests start, most of them in a copy of the project.
 */

/** Scripts of package.json that need no output unless they fail. */
const CHECKS = ['build', 'typecheck', 'layers', 'lint', 'format:check'];

async function main([first, ...rest]) {
  const checksOnly = first === '--checks-only';
  const running = CHECKS.map((name) => check(name));
  try {
    await Promise.all(running.map(({ passed }) => passed));
    if (!checksOnly) await test(first === undefined ? [] : [first, ...rest]);
  } catch (failure) {
    for (const { child } of running) child.kill();
    process.stderr.write(failure.message);
    process.exitCode = 1;
  }
}

/** Runs a script and keeps its output until it fails. */
function check(name) {
  // Without a shell or npm in between, which wouldn't pass on signals.
  const [command, ...options] = scripts[name].split(' ');
  const child = spawn(join('node_modules/.bin', command), options, {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  return { child, passed: announced(name, child, () => output) };
}

function test(options) {
  const jest = require.resolve('jest/bin/jest');
  const child = spawn(process.execPath, [jest, ...options], { stdio: 'inherit' });
  return announced('tests', child, () => '');
}

/** Says when a step starts and how long it took. */
async function announced(name, child, output) {
  const startedAt = Date.now();
  say(name, 'started');
  const code = await new Promise((resolve) => child.once('close', resolve));
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  // A step that was stopped because of another one has nothing to report.
  if (child.killed) return;
  say(name, `${code === 0 ? 'passed' : 'failed'} after ${seconds} s`);
  if (code !== 0) throw new Error(output());
}

function say(name, text) {
  process.stdout.write(`${name.padEnd(14)}${text}\n`);
}

void main(process.argv.slice(2));
