import type { RequestHandler } from 'express';

/**
 * Redirects `localhost` to the page's own address: a sign-in keeps its state in a cookie, and the
 * redirect URI that brings the browser back names 127.0.0.1.
 *
 * @param url the page's origin
 */
export function redirectLocalhost(url: string): RequestHandler {
  const { host } = new URL(url);
  return (request, response, next) => {
    const { method, originalUrl } = request;
    if (request.headers.host === host) next();
    // Behind an origin, what starts with a slash is always a path: `//evil.example` too.
    else if (method === 'GET' && originalUrl.startsWith('/')) response.redirect(url + originalUrl);
    else response.status(403).json({ error: `Use ${url} instead.` });
  };
}

/**
 * Refuses requests that another site makes from the user's browser. Such a request names its origin,
 * and it can't send JSON without a preflight request, which is never answered here.
 *
 * @param url the page's origin
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function onlyFromThePage(url: string): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    if (origin !== undefined && origin !== url) {
      response.status(403).json({ error: "Other sites can't use this." });
    } else if (request.method !== 'GET' && !request.is('application/json')) {
      response.status(415).json({ error: 'Send application/json.' });
    } else {
      next();
    }
  };
}

/** Lets the page load nothing from elsewhere, be cached nowhere, and send its address to no other site. */
export const secureHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      // Cards can have pictures, which the skill's developer keeps elsewhere.
      "img-src 'self' https:",
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
