import express, { type RequestHandler, type Router } from 'express';
import * as z from 'zod';
import type { Device } from '../device/Device';
import { speakerNames } from '../device/speakers';
import type { PageState } from './contract';

/** No utterance is longer. */
const utterance = z.string().trim().min(1).max(300);
const sayBody = z.object({ utterance });

/** Who is speaking; null if Alexa recognizes nobody. */
const speakerBody = z.object({ name: z.enum(speakerNames).nullable() });

/** Whether the skill may keep the user's data. */
const resetBody = z.object({ keep: z.boolean().default(false) });

/**
 * Creates the API of the page. Each route returns the state of the device after the call.
 *
 * @param device the device
 * @param state returns what the page shows
 * @param onReset called after a reset that keeps nothing. Default: nothing else is cleared
 */
export function api(device: Device, state: () => PageState, onReset?: () => unknown): Router {
  const answerAfter =
    (act: () => Promise<unknown>): RequestHandler =>
    (_request, response, next) => {
      act()
        .then(() => response.json(state()))
        .catch(next);
    };

  const router = express.Router();
  router.use(express.json({ limit: '4kb' }));
  router.get('/state', (_request, response) => response.json(state()));
  router.post('/say', (request, response, next) => {
    const said = sayBody.safeParse(request.body);
    if (said.success) answerAfter(() => device.say(said.data.utterance))(request, response, next);
    else response.status(400).json({ error: z.prettifyError(said.error) });
  });
  router.post(
    '/silence',
    answerAfter(() => device.staySilent()),
  );
  router.post(
    '/unlink',
    answerAfter(() => device.unlink()),
  );
  router.post('/speaker', (request, response, next) => {
    const chosen = speakerBody.safeParse(request.body);
    if (chosen.success) {
      const { name } = chosen.data;
      answerAfter(() => device.changeSpeaker(name ?? undefined))(request, response, next);
    } else response.status(400).json({ error: z.prettifyError(chosen.error) });
  });
  router.post('/reset', (request, response, next) => {
    const asked = resetBody.safeParse(request.body);
    const reset = async (isDataKept: boolean): Promise<void> => {
      await device.reset(isDataKept);
      if (!isDataKept) await onReset?.();
    };
    if (asked.success) answerAfter(() => reset(asked.data.keep))(request, response, next);
    else response.status(400).json({ error: z.prettifyError(asked.error) });
  });
  return router;
}
