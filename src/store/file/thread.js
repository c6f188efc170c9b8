// Runs SQLite in a thread of its own, so that waiting for the disk doesn't block requests. It is
// JavaScript because a thread is started from a file, which no test or tool compiles on the way.
const { DatabaseSync } = require('@photostructure/sqlite');
const { parentPort, workerData } = require('node:worker_threads');

const statements = new Map();
let database;

parentPort.on('message', ({ number, steps }) => {
  try {
    parentPort.postMessage({ number, results: steps.map(run) });
  } catch ({ message, errcode }) {
    parentPort.postMessage({ number, error: { message, errcode } });
  }
});

function run([sql, ...parameters]) {
  database ??= new DatabaseSync(workerData, { timeout: 0, defensive: false });
  let statement = statements.get(sql);
  if (!statement) statements.set(sql, (statement = database.prepare(sql)));
  // Of the ways to run a statement, the one whose errors always have a code.
  return statement.get(...parameters);
}
