import express, { type Router } from 'express';
import * as z from 'zod';
import { BuildError } from '../skillBuild/BuildError';
import { Refusal, type Actions } from './action';
import type { AppOptions } from './AppOptions';

const nothing = z.unknown();
const disableBody = z.object({ keep: z.boolean().default(false) });
/** What a component sends. Alexa sends any JSON; the page, what the document says. */
const touchBody = z.object({ arguments: z.array(z.unknown()).max(20) });
const deviceBody = z.object({
  locale: z
    .string()
    .regex(/^[a-z]{2}-[A-Z]{2}$/)
    .optional(),
  hasScreen: z.boolean().optional(),
});

/**
 * Creates the routes that change the device, and enable or disable the skill.
 *
 * @param options the device
 * @param action creates the handlers
 */
export function deviceRoutes(
  { device, changeDevice }: Pick<AppOptions, 'device' | 'changeDevice'>,
  action: Actions,
): Router {
  const router = express.Router();
  router.post(
    '/disable',
    action(disableBody, ({ keep }) => device.disable(keep)),
  );
  router.post(
    '/enable',
    action(nothing, () => device.enable()),
  );
  router.post(
    '/touch',
    action(touchBody, (touched) => device.touch(touched.arguments)),
  );
  router.post(
    '/device',
    action(deviceBody, async ({ locale, hasScreen }) => {
      const settings = {
        ...(locale !== undefined && { locale }),
        ...(hasScreen !== undefined && { screen: hasScreen }),
      };
      await changeDevice(settings).catch((error: unknown) => {
        throw error instanceof BuildError ? new Refusal(error.message) : error;
      });
    }),
  );
  return router;
}
