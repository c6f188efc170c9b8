import type { RequestHandler } from 'express';

/**
 * Lets nobody in who came by another name than the page's own. A site whose name was pointed at
 * this machine (DNS rebinding) sends its own name as Host.
 *
 * `localhost` is led to the page's own name, because the state of a sign-in is kept in a cookie and
 * the redirect URI has one name only.
 *
 * @param url the page's own origin
 */
export function onlyByName(url: string): RequestHandler {
  return (request, response, next) => {
    const { host, port } = new URL(url);
    if (request.headers.host === host) next();
    else if (request.method === 'GET' && request.headers.host === `localhost:${port}`) {
      response.redirect(new URL(request.originalUrl, url).href);
    } else {
      response.status(403).json({ error: `This is ${url} and answers to no other name.` });
    }
  };
}

/**
 * Lets no other site speak for the person in front of the page. A cross-site request names its
 * origin, and cannot send JSON without asking first, which is never granted here.
 *
 * @param url the page's own origin
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function onlyFromThePage(url: string): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    if (origin !== undefined && origin !== url) {
      response.status(403).json({ error: 'Another site may not use this.' });
    } else if (request.method !== 'GET' && !request.is('application/json')) {
      response.status(415).json({ error: 'Send application/json.' });
    } else {
      next();
    }
  };
}

/** Nothing is loaded from elsewhere, nothing is kept, and no address leaves the page. */
export const secureHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'self'",
      "form-action 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  });
  next();
};
