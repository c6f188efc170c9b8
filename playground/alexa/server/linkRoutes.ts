import express, { type Request, type Router } from 'express';
import type { Device } from '../device/Device';

/** Ties a sign-in to the browser that started it. */
const stateCookie = 'alexa-link-state';

/**
 * Creates the routes to the authorization server and back.
 *
 * @param device the device whose user links an account
 * @param returnPath the path of the redirect URI
 * @param url the page's origin
 */
export function linkRoutes(device: Device, returnPath: string, url: string): Router {
  const cookie = { httpOnly: true, sameSite: 'lax', path: returnPath } as const;
  const router = express.Router();
  router.get('/link', (_request, response) => {
    const signIn = device.beginLinking();
    response.cookie(stateCookie, signIn.state, cookie).redirect(signIn.url);
  });
  router.get(returnPath, (request, response, next) => {
    const answer = new URL(request.originalUrl, url).searchParams;
    device
      .finishLinking(answer, cookieOf(request))
      // The conversation shows the outcome.
      .then(() => response.clearCookie(stateCookie, cookie).redirect(303, '/'))
      .catch(next);
  });
  return router;
}

function cookieOf(request: Request): string | undefined {
  return request.headers.cookie
    ?.split('; ')
    .find((pair) => pair.startsWith(`${stateCookie}=`))
    ?.slice(stateCookie.length + 1);
}
