// The Jovo CLI reads no other file than this one. The project itself is TypeScript:
require('tsx/cjs');
// First, so that a project that can't be loaded is reported in the same way.
require('./cli/plainErrors.ts').printErrorsPlainly();
// Before the project loads Jovo's part for Alexa.
require('./cli/loadConversationsLate.ts').loadConversationsLate();
module.exports = require('./jovo.project.ts');
