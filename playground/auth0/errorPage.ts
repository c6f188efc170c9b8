import { html } from './html';
import { page } from './page';

/**
 * The page that is shown instead of a redirect when there is nowhere to redirect to safely.
 *
 * @param message what is wrong
 * @param detail what the developer can do about it
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
