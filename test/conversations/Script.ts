import type { AlexaResponse } from '@jovotech/platform-alexa';
import { speechOf } from '../support/conversation';
import type { RequestOptions } from '../support/envelope';

/** What Alexa says in a locale, for someone to read: each answer once, where it is first heard. */
export class Script {
  private readonly heard = new Set<string>();
  private readonly lines: string[] = [];
  private title = '';

  /** Notes an answer. */
  add(title: string, says: RequestOptions, { response, ...rest }: AlexaResponse): void {
    const speech = speechOf({ response, ...rest } as AlexaResponse)?.replace(/<\/?speak>/g, '');
    const answer = `${speech}${response.card ? ' [card]' : ''}`;
    if (speech === undefined || this.heard.has(answer)) return;
    if (title !== this.title) this.lines.push(`\n${title}:`);
    this.title = title;
    this.heard.add(answer);
    this.lines.push(`- ${spoken(says)}: ${answer}`);
  }

  toString(): string {
    return `${this.lines.join('\n').trim()}\n`;
  }
}

/** Returns what a user says: `LaunchRequest`, `CallMeIntent "captain"`. */
function spoken({ type, intent }: RequestOptions): string {
  const { name = type, slots = {} } = (intent ?? {}) as {
    name?: string;
    slots?: Record<string, { value: string }>;
  };
  return [name, ...Object.values(slots).map(({ value }) => `"${value}"`)].join(' ');
}
