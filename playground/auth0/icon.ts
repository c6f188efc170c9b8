import type { RequestHandler } from 'express';

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <rect width="32" height="32" rx="7" fill="#4338ca" />
  <path d="M16 5 7 9v7c0 6 4 9.5 9 11 5-1.5 9-5 9-11V9z" fill="#fff" />
</svg>`;

/** Sends the icon that browsers ask for. */
export const sendIcon: RequestHandler = (request, response, next) => {
  if (request.path === '/favicon.ico') response.type('image/svg+xml').send(icon);
  else next();
};
