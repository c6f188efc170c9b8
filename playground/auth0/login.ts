import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express';
import type Provider from 'oidc-provider' with { 'resolution-mode': 'import' };
import * as z from 'zod';
import { errorPage } from './errorPage';
import { loginPage, type LoginView } from './loginPage';
import { pageHeaders } from './page';
import { findByPassword, type Person } from './people';
import type { LogEvent, TenantLog } from './TenantLog';

const Credentials = z.object({ email: z.string(), password: z.string() });
const Choice = z.object({ sub: z.string() });

/**
 * Returns the path of the login page.
 *
 * @param uid the ID of the sign-in. oidc-provider limits its cookie to this path, so one browser can
 *   have several pending sign-ins
 */
export function loginPath(uid: string): string {
  return `/u/login/${uid}`;
}

/**
 * Creates the routes of the login page, which end with a redirect back to `/authorize`.
 *
 * @param provider asks for the sign-in and gets the outcome
 * @param people returns the users
 * @param log where the tenant logs who signed in, and who couldn't
 * @param homeUrl where the application starts; undefined if it isn't known
 */
export function loginRouter(
  provider: Provider,
  people: () => readonly Person[],
  log: TenantLog,
  homeUrl: string | undefined,
): Router {
  const view = (uid: string, email: string, refused: boolean): LoginView => ({
    cancelPath: `${loginPath(uid)}/cancel`,
    personPath: `${loginPath(uid)}/person`,
    email,
    refused,
    people: people(),
  });

  const show = handler(async (request, response) => {
    const { uid, params } = await provider.interactionDetails(request, response);
    const email = typeof params.login_hint === 'string' ? params.login_hint : '';
    response.set(pageHeaders).send(loginPage(view(uid, email, false)));
  });

  const submit = handler(async (request, response) => {
    const { uid } = await provider.interactionDetails(request, response);
    const typed = Credentials.catch({ email: '', password: '' }).parse(request.body);
    const person = findByPassword(people(), typed.email, typed.password);
    if (!person) {
      const isKnown = people().some(
        ({ email }) => email?.toLowerCase() === typed.email.toLowerCase(),
      );
      const description = 'Wrong email or password.';
      log.add({ type: isKnown ? 'fp' : 'fu', description, userName: typed.email });
      response
        .status(400)
        .set(pageHeaders)
        .send(loginPage(view(uid, typed.email, true)));
      return;
    }
    log.add(signedIn(person.sub));
    await provider.interactionFinished(request, response, { login: { accountId: person.sub } });
  });

  const choose = handler(async (request, response) => {
    await provider.interactionDetails(request, response);
    const { sub } = Choice.catch({ sub: '' }).parse(request.body);
    // A user who has been removed since the page was shown.
    if (!people().some((person) => person.sub === sub)) return response.redirect(303, '.');
    log.add(signedIn(sub));
    await provider.interactionFinished(request, response, { login: { accountId: sub } });
  });

  const cancel = handler(async (request, response) => {
    const description = 'User did not authorize the request';
    log.add({ type: 'f', description });
    await provider.interactionFinished(request, response, {
      error: 'access_denied',
      error_description: description,
    });
  });

  const readForm = express.urlencoded({ extended: false, limit: '10kb' });
  return express
    .Router()
    .get(loginPath(':uid'), show)
    .post(loginPath(':uid'), readForm, submit)
    .post(`${loginPath(':uid')}/person`, readForm, choose)
    .get(`${loginPath(':uid')}/cancel`, cancel)
    .use(showError(homeUrl));
}

function signedIn(userId: string): LogEvent {
  return { type: 's', description: 'Successful login', userId };
}

/** Express 4 doesn't handle rejected promises. */
function handler(handle: (...given: Parameters<RequestHandler>) => Promise<void>): RequestHandler {
  return (request, response, next) => {
    handle(request, response, next).catch(next);
  };
}

/** The sign-in is unknown or has ended, or its form can't be parsed. */
function showError(homeUrl: string | undefined): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const { status = 500 } = error as { status?: number };
    if (status >= 500) console.error('Auth0 stand-in:', error);
    const detail = 'Start again with "Link account" in Alexa.';
    response
      .status(status)
      .set(pageHeaders)
      .send(errorPage("This sign-in can't continue.", detail, homeUrl));
  };
}
