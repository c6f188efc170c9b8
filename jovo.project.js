// The Jovo CLI reads no other file than this one. The project itself is TypeScript:
require('tsx/cjs');
module.exports = require('./jovo.project.ts');
