import type { PageEvents } from '../../../../playground/alexa/server/contract';

/** One event of the page's feed. */
export type PageEvent = {
  [Name in keyof PageEvents]: { readonly name: Name; readonly data: PageEvents[Name] };
}[keyof PageEvents];

/** An open page, as the server sees it. */
export class EventStream {
  private readonly waiting: (() => void)[] = [];
  /** The events so far. */
  readonly events: PageEvent[] = [];
  /** Whether the server has ended the stream. */
  ended = false;

  private constructor(private readonly abort: AbortController) {}

  /**
   * Opens the feed.
   *
   * @param url the origin of the page
   */
  static async open(url: string): Promise<EventStream> {
    const abort = new AbortController();
    const { body, headers } = await fetch(`${url}/api/events`, { signal: abort.signal });
    if (!headers.get('content-type')?.startsWith('text/event-stream'))
      throw new Error('No event stream.');
    const stream = new EventStream(abort);
    void stream.read(body as ReadableStream<Uint8Array>);
    return stream;
  }

  /** Waits for an event, even one of the past. */
  async until(isMeant: (event: PageEvent) => boolean): Promise<PageEvent> {
    for (;;) {
      const found = this.events.find(isMeant);
      if (found) return found;
      if (this.ended) throw new Error('The stream has ended.');
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** Closes the page. */
  close(): void {
    this.abort.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    try {
      for await (const chunk of body) {
        text += Buffer.from(chunk).toString('utf8');
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        this.events.push(...blocks.flatMap(parse));
        this.wake();
      }
    } catch {
      // Closed by one of both sides.
    }
    this.ended = true;
    this.wake();
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

function parse(block: string): PageEvent[] {
  const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
  return name && data ? [{ name, data: JSON.parse(data) as unknown } as PageEvent] : [];
}
