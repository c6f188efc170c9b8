const project = require('../../jest.config');

/**
 * What only this repository promises: the figures of its documents, that no page repeats another, and its list of guards.
 * `npm run check:repository` runs these tests, `npm test` doesn't, so that a fork can rewrite its README.
 *
 * @type {import('jest').Config}
 */
module.exports = {
  ...project,
  rootDir: '../..',
  roots: ['<rootDir>/test/repository'],
  testPathIgnorePatterns: ['/node_modules/'],
};
