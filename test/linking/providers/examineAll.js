// Examines the subjects that come on standard input with the library whose path is the argument.
const { text } = require('node:stream/consumers');
const { examine } = require(process.argv[2]);

void (async () => {
  const subjects = JSON.parse(await text(process.stdin));
  const examinations = await Promise.all(subjects.map((subject) => examine(subject)));
  process.stdout.write(JSON.stringify(examinations));
})();
