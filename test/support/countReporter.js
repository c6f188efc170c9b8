const { appendFileSync } = require('node:fs');

/**
 * Closes the output with the line that a continuous integration service reads. Where several runs are
 * counted together, adds a line to the file TEST_COUNTS instead: `.ci/run` sums them up.
 */
module.exports = class CountReporter {
  onRunComplete(_contexts, results) {
    const { numPassedTests: passed, numPendingTests: skipped } = results;
    // A file that doesn't even load has no tests to count, but it is still a failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const { TEST_COUNTS } = process.env;
    if (TEST_COUNTS) return appendFileSync(TEST_COUNTS, `${passed} ${failed}\n`);
    const others = skipped > 0 ? `, ${skipped} skipped` : '';
    // Jest prints its own summary after this call.
    process.once('exit', () => {
      process.stdout.write(`\n${passed} passed, ${failed} failed${others}\n`);
    });
  }
};
