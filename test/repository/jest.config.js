const project = require('../../jest.config');

/**
 * Tests of this repository's documents: their figures, the list of guards, and that no page repeats another.
 * `npm run check:repository` runs them, `npm test` doesn't, so that a fork can rewrite its README.
 *
 * @type {import('jest').Config}
 */
module.exports = {
  ...project,
  rootDir: '../..',
  roots: ['<rootDir>/test/repository'],
  testPathIgnorePatterns: ['/node_modules/'],
};
