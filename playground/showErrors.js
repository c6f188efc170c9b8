// Loaded with --require. Lets the log of the skill show the message of every error. By itself, it shows
// only those that are known to hold no secret and nothing personal.
const { join } = require('node:path');

const logging = require(join(process.cwd(), 'dist', 'logging', 'describeError.js'));
const { describeError } = logging;

logging.describeError = (error) =>
  error instanceof Error
    ? { ...describeError(error), message: error.message }
    : describeError(error);
