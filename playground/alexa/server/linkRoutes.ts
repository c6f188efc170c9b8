import express, { type Request, type Router } from 'express';
import type { Device } from '../device/Device';

/** How long a browser may take to sign in, in milliseconds. */
const SIGN_IN_MS = 10 * 60_000;

/** Ties a sign-in to the browser that started it. Each has its own: two tabs can sign in at once. */
const cookieName = (state: string): string => `alexa-link-${state.slice(0, 12)}`;

/**
 * Creates the routes to the authorization server and back.
 *
 * @param device the device whose user links an account
 * @param returnPath the path of the redirect URI
 * @param url the page's origin
 */
export function linkRoutes(device: Device, returnPath: string, url: string): Router {
  const cookie = {
    httpOnly: true,
    sameSite: 'lax',
    path: returnPath,
    maxAge: SIGN_IN_MS,
  } as const;
  const router = express.Router();
  router.get('/link', (_request, response) => {
    const signIn = device.beginLinking();
    const { state } = signIn;
    response.cookie(cookieName(state), state, cookie).redirect(signIn.url);
  });
  router.get(returnPath, (request, response, next) => {
    const answer = new URL(request.originalUrl, url).searchParams;
    const name = cookieName(answer.get('state') ?? '');
    const state = cookieOf(request, name);
    device
      .finishLinking(answer, state)
      .then(() => {
        if (state !== undefined) response.cookie(name, '', { ...cookie, maxAge: 0 });
        // The conversation shows the outcome.
        response.redirect(303, '/');
      })
      .catch(next);
  });
  return router;
}

function cookieOf(request: Request, name: string): string | undefined {
  return request.headers.cookie
    ?.split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}
