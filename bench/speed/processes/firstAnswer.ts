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

// Does what Lambda does in a new environment: loads the bundle, and invokes the handler.
// eslint-disable-next-line @typescript-eslint/no-require-imports -- as Lambda does
const { handler } = require(file) as Lambda;

const context = {
  awsRequestId: '00000000-0000-4000-8000-000000000000',
  functionName: 'bench',
  getRemainingTimeInMillis: () => 8_000,
};

void handler(JSON.parse(event), context).then((answer) => {
  const milliseconds = performance.now();
  const residentBytes = process.memoryUsage.rss();
  process.send?.({ answer, milliseconds, residentBytes } satisfies FirstAnswer, () =>
    process.exit(0),
  );
});
