import express, { type Router } from 'express';
import * as z from 'zod';
import type { Device } from '../alexa';
import { Refusal, type Actions } from '../alexa/server/action';
import { PersonError, type Directory } from '../auth0';

/** Text fields that are empty, or missing, mean that the user has no such claim. */
const claim = z
  .string()
  .max(10_000)
  .nullish()
  .transform((text) => text || undefined);

const personBody = z.object({
  sub: z.string().optional(),
  email: claim.refine((email) => email === undefined || /^\S+@\S+$/.test(email), {
    error: 'must be an email address',
  }),
  name: claim,
  nickname: claim,
  picture: claim,
});
const removeBody = z.object({ sub: z.string() });

/**
 * Creates the routes that change who can sign in.
 *
 * @param directory the users
 * @param device whose tokens are theirs
 * @param action creates the handlers
 */
export function peopleRoutes(directory: Directory, device: Device, action: Actions): Router {
  const router = express.Router();
  router.post(
    '/people',
    action(personBody, (person) => {
      try {
        directory.save(person);
      } catch (error) {
        throw error instanceof PersonError ? new Refusal(error.message) : error;
      }
      // The skill caches profiles by access token. With a new token it asks Auth0.
      return device.renewTokens();
    }),
  );
  router.post(
    '/people/remove',
    action(removeBody, async ({ sub }) => {
      await device.renewTokens();
      directory.remove(sub);
    }),
  );
  return router;
}
