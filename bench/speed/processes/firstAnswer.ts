/** What a fresh process reports about its first answer. */
export interface FirstAnswer {
  readonly answer: object;
  /** From the start of the process to the answer. */
  readonly milliseconds: number;
  /** The memory that it uses then. */
  readonly residentBytes: number;
}

interface Lambda {
  readonly handler: (event: unknown, context: object) => Promise<object>;
}

const [, , file = '', event = ''] = process.argv;

/** Loads the bundle as AWS's runtime does, which imports ES modules and requires everything else. */
async function load(): Promise<Lambda> {
  if (file.endsWith('.mjs')) return (await import(file)) as Lambda;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- as AWS does
  return require(file) as Lambda;
}

const context = {
  awsRequestId: '00000000-0000-4000-8000-000000000000',
  functionName: 'bench',
  getRemainingTimeInMillis: () => 8_000,
};

// Does what Lambda does in a new environment: loads the bundle, and invokes the handler.
async function main(): Promise<void> {
  // AWS's runtime is an ES module, so that what Node needs for these is there for all bundles.
  await import('node:process');
  const { handler } = await load();
  const answer = await handler(JSON.parse(event), context);
  const milliseconds = performance.now();
  const residentBytes = process.memoryUsage.rss();
  process.send?.({ answer, milliseconds, residentBytes } satisfies FirstAnswer, () =>
    process.exit(0),
  );
}

void main();
