// Plays AWS's runtime: loads the bundle, and answers one event after the other.
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const [, , folder] = process.argv;
const entry = ['index.mjs', 'index.js'].map((name) => join(folder, name)).find(existsSync);

const loaded = import(pathToFileURL(entry)).then(
  (exported) => exported.handler ?? exported.default.handler,
);

process.on('message', ({ event, deadline }) => {
  const context = {
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
  loaded
    .then((handler) => handler(event, context))
    .then(
      (answer) => process.send({ answer }),
      (error) => process.send({ fault: String(error) }),
    );
});

loaded.then(() => process.send({ ready: true }));
process.on('disconnect', () => process.exit());
