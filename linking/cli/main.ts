import { untilInterrupted } from '../logs/untilInterrupted';
import { askHidden } from './askHidden';
import { run } from './run';

/** Entry point of `alexa-linking`. */
void run(process.argv.slice(2), {
  environment: process.env,
  isInteractive: process.stdin.isTTY && process.stderr.isTTY,
  isColoured: process.stdout.isTTY && process.stdout.hasColors(),
  print: (text) => void process.stdout.write(`${text}\n`),
  note: (text) => void process.stderr.write(`${text}\n`),
  askHidden,
  untilInterrupted,
}).then((exitCode) => {
  process.exitCode = exitCode;
});
