// Loaded with --require. Ends the process when the one that started it has ended, even by SIGKILL:
// the other end of the pipe that is its standard input closes then.
process.stdin.once('close', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();
// The pipe alone doesn't keep the process running.
process.stdin.unref();
