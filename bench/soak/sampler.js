/** Preloaded into the skill's process: tells its parent what the process holds, whenever asked. */
process.on('message', () => {
  // What garbage is left over says nothing about a leak.
  globalThis.gc();
  process.send({
    heapBytes: process.memoryUsage().heapUsed,
    handles: process.getActiveResourcesInfo().filter((type) => type !== 'Timeout').length,
  });
});
// The channel alone shall not keep the process alive.
process.channel.unref();
