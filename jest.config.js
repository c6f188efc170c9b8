const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // By default Jest 30 takes Date apart after a file that stopped the clock, and warns each time that it
  // is used. The skill uses it: timers of services that tests have left behind sweep caches once a minute.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // They have a configuration of their own: `npm run check:repository`.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/repository/'],
  // Types are checked once for the whole tree by `npm run typecheck`, not again for each test file.
  transform: { '^.+\\.ts$': ['ts-jest', { diagnostics: false }] },
  setupFilesAfterEnv: ['<rootDir>/test/support/capturedLog.ts'],
  restoreMocks: true,
  // Real commands and browsers take their time on a busy machine.
  testTimeout: 240_000,
  // Half of the tests start programs and wait for them, so there are more processes than cores.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  // A process that has loaded Jovo a hundred times is slow, so it is restarted in time.
  workerIdleMemoryLimit: '600MB',
  testSequencer: '<rootDir>/test/runner/LivelySequencer.js',
  reporters: [
    'default',
    '<rootDir>/test/support/leakReporter.js',
    '<rootDir>/test/support/countReporter.js',
  ],
  // Counted with --coverage, as .ci/run does: it makes all code slower by half. Istanbul wouldn't, but
  // would count more of the branches that decorators compile to.
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts', 'cli/**/*.ts', 'linking/**/*.ts'],
  coverageReporters: ['text-summary', 'lcov'],
  coverageThreshold: {
    // The commands run in processes of their own, where nothing is counted.
    global: { statements: 95, branches: 92, functions: 92, lines: 95 },
  },
};
