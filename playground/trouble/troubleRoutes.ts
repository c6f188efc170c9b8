import express, { type Router } from 'express';
import * as z from 'zod';
import type { Device } from '../alexa';
import { Refusal, type Actions } from '../alexa/server/action';
import type { Auth0 } from '../auth0';
import type { TroubleMaker } from './TroubleMaker';

const troubleBody = z.object({ name: z.string(), isOn: z.boolean().default(true) });

/**
 * Creates the route that switches troubles on and off.
 *
 * @param maker makes them
 * @param device whose tokens are affected
 * @param auth0 which issued them
 * @param action creates the handlers
 */
export function troubleRoutes(
  maker: TroubleMaker,
  device: Device,
  auth0: Auth0,
  action: Actions,
): Router {
  return express.Router().post(
    '/trouble',
    action(troubleBody, ({ name, isOn }) => {
      const trouble = maker.switchboard.find(name);
      if (!trouble) throw new Refusal(`Unknown trouble '${name}'.`);
      return maker.make(trouble, isOn, device, auth0);
    }),
  );
}
