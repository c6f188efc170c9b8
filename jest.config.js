/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // After a test with a stopped clock Jest would take Date apart, for which the skill's timers, which
  // sweep its caches once a minute and never end, would earn a warning each time.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // They have a configuration of their own: `npm run check:repository`.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/repository/'],
  // Types are checked once for the whole tree by `npm run typecheck`, not again for each test file.
  transform: { '^.+\\.ts$': ['ts-jest', { diagnostics: false }] },
  setupFilesAfterEnv: ['<rootDir>/test/support/capturedLog.ts'],
  restoreMocks: true,
  testTimeout: 120_000,
  // A process that has loaded Jovo a hundred times is slow; one for each core, begun anew in time, is not.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '600MB',
  testSequencer: '<rootDir>/test/runner/LivelySequencer.js',
  reporters: [
    'default',
    '<rootDir>/test/support/leakReporter.js',
    '<rootDir>/test/support/countReporter.js',
  ],
  // V8's own coverage makes all code slower, that of the libraries included: by half, in all.
  coverageProvider: 'babel',
  collectCoverageFrom: ['src/**/*.ts', 'cli/**/*.ts', 'linking/**/*.ts'],
  coverageReporters: ['text-summary', 'lcov'],
  coverageThreshold: {
    global: { statements: 95, branches: 90, functions: 95, lines: 95 },
  },
};
