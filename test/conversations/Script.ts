import type { AlexaResponse } from '@jovotech/platform-alexa';
import type { RequestOptions } from '../support/envelope';

/** What Alexa says in a locale, for someone to read: each answer once, where it is first heard. */
export class Script {
  private readonly heard = new Set<string>();
  private readonly lines: string[] = [];
  private title = '';

  /** Notes an answer. */
  add(title: string, says: RequestOptions, { response }: AlexaResponse): void {
    const card = response.card ? ' [card]' : '';
    this.note(
      title,
      spoken(says),
      textOf(response.outputSpeech) && `${textOf(response.outputSpeech)}${card}`,
    );
    this.note(title, 'If the user says nothing', textOf(response.reprompt?.outputSpeech));
  }

  private note(title: string, cause: string, text: string | undefined): void {
    if (text === undefined || this.heard.has(text)) return;
    if (title !== this.title) this.lines.push(`\n${title}:`);
    this.title = title;
    this.heard.add(text);
    this.lines.push(`- ${cause}: ${text}`);
  }

  toString(): string {
    return `${this.lines.join('\n').trim()}\n`;
  }
}

function textOf(speech: AlexaResponse['response']['outputSpeech']): string | undefined {
  return speech?.ssml?.replace(/<\/?speak>/g, '');
}

/** Returns what a user says: `LaunchRequest`, `CallMeIntent "captain"`. */
function spoken({ type, intent }: RequestOptions): string {
  const { name = type, slots = {} } = (intent ?? {}) as {
    name?: string;
    slots?: Record<string, { value: string }>;
  };
  return [name, ...Object.values(slots).map(({ value }) => `"${value}"`)].join(' ');
}
