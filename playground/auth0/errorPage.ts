import { html } from './html';
import { page } from './page';

/**
 * Renders the page that is shown when there is no safe redirect.
 *
 * @param message what went wrong
 * @param detail the details, for the developer
 * @returns the HTML document
 */
export function errorPage(message: string, detail: string): string {
  return page(
    message,
    html`<h1>Oops!, something went wrong</h1>
      <p class="fault" role="alert">${message}</p>
      <p class="quiet">${detail}</p>`,
  );
}
