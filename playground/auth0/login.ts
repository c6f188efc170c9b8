import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express';
import type Provider from 'oidc-provider' with { 'resolution-mode': 'import' };
import * as z from 'zod';
import { errorPage } from './errorPage';
import { loginPage, type LoginView } from './loginPage';
import { pageHeaders } from './page';
import { findByPassword, type Person } from './people';

const Credentials = z.object({ email: z.string(), password: z.string() });

/**
 * The path of the login page.
 *
 * @param uid of the sign-in that is under way; the library's cookie for it is bound to this path, so
 *   that two of them in one browser do not disturb each other
 */
export function loginPath(uid: string): string {
  return `/u/login/${uid}`;
}

/**
 * The login page: shows it, takes what was typed, and leads back to `/authorize`.
 *
 * @param provider which asked for the sign-in, and is told the outcome
 * @param people who can sign in
 */
export function loginRouter(provider: Provider, people: readonly Person[]): Router {
  const view = (uid: string, email: string, refused: boolean): LoginView => ({
    cancelPath: `${loginPath(uid)}/cancel`,
    email,
    refused,
    people,
  });

  const show = handler(async (request, response) => {
    const { uid, params } = await provider.interactionDetails(request, response);
    const email = typeof params.login_hint === 'string' ? params.login_hint : '';
    response.set(pageHeaders).send(loginPage(view(uid, email, false)));
  });

  const submit = handler(async (request, response) => {
    const { uid } = await provider.interactionDetails(request, response);
    const typed = Credentials.catch({ email: '', password: '' }).parse(request.body);
    const person = findByPassword(people, typed.email, typed.password);
    if (!person) {
      response
        .status(400)
        .set(pageHeaders)
        .send(loginPage(view(uid, typed.email, true)));
      return;
    }
    await provider.interactionFinished(request, response, { login: { accountId: person.sub } });
  });

  const cancel = handler(async (request, response) => {
    await provider.interactionFinished(request, response, {
      error: 'access_denied',
      error_description: 'User did not authorize the request',
    });
  });

  return express
    .Router()
    .get(loginPath(':uid'), show)
    .post(loginPath(':uid'), express.urlencoded({ extended: false, limit: '10kb' }), submit)
    .get(`${loginPath(':uid')}/cancel`, cancel)
    .use(fault);
}

/** Express 4 does not wait for a handler that returns a promise: its fault must be handed on. */
function handler(handle: (...given: Parameters<RequestHandler>) => Promise<void>): RequestHandler {
  return (request, response, next) => {
    handle(request, response, next).catch(next);
  };
}

/** The sign-in was never begun or has ended, or its form cannot be read. */
const fault: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  const { status = 500 } = error as { status?: number };
  if (status >= 500) console.error('Auth0 stand-in:', error);
  response
    .status(status)
    .set(pageHeaders)
    .send(errorPage('This sign-in cannot go on.', 'Start again with "Link account" in Alexa.'));
};
