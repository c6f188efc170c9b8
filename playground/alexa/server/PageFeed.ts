import type { RequestHandler, Response } from 'express';
import type { Device } from '../device/Device';
import type { Wire } from '../../wire/Wire';
import type { Message, PageEvents, PageState } from './contract';
import type { News } from './News';

/** How often to send something, so that a closed connection is noticed. In milliseconds. */
const HEARTBEAT_MS = 15_000;

/**
 * Sends the open pages what they show, whenever it changes.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export class PageFeed {
  private readonly pages = new Set<Response>();
  private changed = false;
  private readonly messages = new Map<number, Message>();
  private isScheduled = false;

  /**
   * @param state returns what the pages show
   * @param device tells about changes of the state
   * @param wire tells about messages
   * @param news tells about everything else
   */
  constructor(
    private readonly state: () => PageState,
    device: Pick<Device, 'subscribe'>,
    private readonly wire: Wire,
    news: News,
  ) {
    device.subscribe(() => this.change());
    news.on('changed', () => this.change());
    news.on('toast', (text) => this.send('toast', { text }));
    wire.subscribe((message) => {
      if (this.pages.size === 0) return;
      this.messages.set(message.id, message);
      this.schedule();
    });
  }

  /** Sends the state again. */
  change(): void {
    this.changed = true;
    this.schedule();
  }

  /** Handles `GET /api/events`. */
  readonly open: RequestHandler = (_request, response) => {
    response.set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
    response.flushHeaders();
    this.pages.add(response);
    this.sendState();
    write(response, 'messages', this.wire.messages);
    const heartbeat = setInterval(() => {
      response.write(': still here\n\n');
      // A session on a screen ends without a request.
      this.change();
    }, HEARTBEAT_MS);
    heartbeat.unref();
    response.once('close', () => {
      clearInterval(heartbeat);
      this.pages.delete(response);
    });
  };

  /** Several changes in a row are sent as one. */
  private schedule(): void {
    if (this.isScheduled || this.pages.size === 0) return;
    this.isScheduled = true;
    setImmediate(() => {
      this.isScheduled = false;
      this.flush();
    });
  }

  private flush(): void {
    const messages = [...this.messages.values()];
    this.messages.clear();
    if (messages.length > 0) this.send('messages', messages);
    if (!this.changed) return;
    this.changed = false;
    this.sendState();
  }

  private sendState(): void {
    this.send('state', this.state());
  }

  private send<Name extends keyof PageEvents>(name: Name, data: PageEvents[Name]): void {
    for (const page of this.pages) write(page, name, data);
  }
}

function write<Name extends keyof PageEvents>(
  page: Response,
  name: Name,
  data: PageEvents[Name],
): void {
  page.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}
