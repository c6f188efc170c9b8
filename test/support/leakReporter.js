const { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const streams = [process.stdout, process.stderr];

/**
 * Makes the run fail if a secret that a test planted appears in the skill's log or in the output. It
 * searches what test/support/leakCheck.ts and the reporter itself have written.
 */
module.exports = class LeakReporter {
  onRunStart() {
    this.directory = mkdtempSync(join(tmpdir(), 'leak-check-'));
    // The workers start later, and get the same environment.
    process.env.LEAK_CHECK_DIRECTORY = this.directory;
    const output = join(this.directory, 'printed.txt');
    this.isCapturing = true;
    for (const stream of streams) {
      const write = stream.write;
      // No need to undo this: Jest's own reporter restores the stream's original function at the end.
      stream.write = (chunk, ...rest) => {
        if (this.isCapturing) appendFileSync(output, chunk);
        return write.call(stream, chunk, ...rest);
      };
    }
  }

  onRunComplete(_contexts, results) {
    this.isCapturing = false;
    const [planted, searched] = this.readFiles();
    rmSync(this.directory, { recursive: true });

    const secrets = new Set(planted.filter((line) => line !== ''));
    const leaks = searched.filter((line) => secretsIn(line, secrets).length > 0);
    process.stderr.write(
      `\nSecrets planted: ${secrets.size}, lines that show one: ${leaks.length}\n`,
    );
    for (const line of leaks.slice(0, 10)) {
      process.stderr.write(`  ${masked(line, secretsIn(line, secrets)).slice(0, 500)}\n`);
    }
    // Makes the exit code show it, too.
    if (leaks.length > 0) results.numFailedTests += 1;
  }

  /** Returns the planted lines, and all other lines. */
  readFiles() {
    const lines = [[], []];
    for (const name of readdirSync(this.directory)) {
      const text = readFileSync(join(this.directory, name), 'utf8');
      lines[name.startsWith('planted') ? 0 : 1].push(...text.split('\n'));
    }
    return lines;
  }
};

function secretsIn(line, secrets) {
  return [...secrets].filter((secret) => line.includes(secret));
}

function masked(line, secrets) {
  return secrets.reduce((text, secret) => text.replaceAll(secret, '[PLANTED]'), line);
}
