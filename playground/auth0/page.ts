import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html, Html } from './html';

const css = readFileSync(join(__dirname, 'page.css'), 'utf8');
const cssHash = createHash('sha256').update(css).digest('base64');

/**
 * The headers of every page. A page loads nothing and runs no script.
 *
 * There is no `form-action`: Chrome also applies it to redirects after a form is sent, and the login
 * form ends with a redirect to another origin.
 *
 * @see https://www.w3.org/TR/CSP3/#directive-form-action
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${cssHash}'; base-uri 'none'; frame-ancestors 'none'`,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Renders a page.
 *
 * @param title the title
 * @param content what stands in the body
 * @returns the HTML document
 */
export function page(title: string, content: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - Auth0 stand-in</title>
        ${new Html(`<style>${css}</style>`)}
      </head>
      <body>
        ${content}
      </body>
    </html>`.markup;
}
