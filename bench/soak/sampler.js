const { getHeapCodeStatistics } = require('node:v8');

/** Preloaded into the skill's process. Tells the parent process, on request, how much memory and how many handles it holds. */
process.on('message', () => {
  // Uncollected garbage says nothing about a leak.
  globalThis.gc();
  const code = getHeapCodeStatistics();
  process.send({
    heapBytes: process.memoryUsage().heapUsed,
    codeBytes: code.code_and_metadata_size + code.bytecode_and_metadata_size,
    handles: process.getActiveResourcesInfo().filter((type) => type !== 'Timeout').length,
  });
});
// The channel alone must not keep the process alive.
process.channel.unref();
