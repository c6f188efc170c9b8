import { styleText } from 'node:util';
import type { Exchange } from './say';

type Style = Parameters<typeof styleText>[0];

/**
 * Returns an exchange as readable lines.
 *
 * @param exchange the exchange
 * @param wasOpen whether a session was open before
 * @param colored whether to color the lines
 */
export function describe(exchange: Exchange, wasOpen: boolean, colored: boolean): string {
  const { utterance, intent, match, speech, card, sessionOpen, error } = exchange;
  const style = (format: Style, text: string): string => (colored ? styleText(format, text) : text);
  const lines = [style('bold', `> ${utterance}`)];
  if (match && match.similarity < 1) {
    const percent = Math.round(match.similarity * 100);
    lines.push(style('dim', `  (closest sample: ${match.sample}, ${percent} %)`));
  }
  if (speech !== null) lines.push(`  ${speech}`);
  if (card !== null) lines.push(style('cyan', `  [card: ${card}]`));
  if (error !== null) lines.push(style('red', `  error: ${error}`));
  if (intent === null && !wasOpen)
    lines.push(style('dim', '  (for Alexa itself: no session is open)'));
  else if (!sessionOpen) lines.push(style('dim', '  (session ended)'));
  return lines.join('\n');
}
