import type { RequestHandler } from 'express';
import type { Device } from '../alexa';
import type { Wire } from '../wire/Wire';
import { exportConversation } from './exportConversation';

/**
 * Returns the conversation on a device as a test.
 *
 * @param device knows what the user said
 * @param wire knows what came of it
 */
export function exportFrom({ state }: Device, wire: Wire): Promise<string> {
  const said = state.conversation.flatMap((entry) => (entry.type === 'user' ? [entry.text] : []));
  const messages = wire.messages.flatMap(({ id }) => wire.details(id, true) ?? []);
  return exportConversation(said, messages);
}

/** Handles `GET /export`. */
export function exportRoute(device: Device, wire: Wire): RequestHandler {
  return (request, response, next) => {
    if (request.method !== 'GET' || request.path !== '/export') return next();
    exportFrom(device, wire)
      .then((text) => response.attachment('exported.test.ts').type('text').send(text))
      .catch(next);
  };
}
