import { html } from './html';
import { page } from './page';

/**
 * Renders the page that is shown when there is no safe redirect.
 *
 * @param message what went wrong
 * @param detail the details, for the developer
 * @param homeUrl where the application starts; undefined if it isn't known
 * @returns the HTML document
 */
export function errorPage(message: string, detail: string, homeUrl: string | undefined): string {
  return page(
    message,
    html`<main class="box">
      <h1>Oops!, something went wrong</h1>
      <p class="fault" role="alert">${message}</p>
      <p class="quiet">${detail}</p>
      ${
        homeUrl === undefined
          ? []
          : html`<a class="button" href="${homeUrl}">Back to the playground</a>`
      }
    </main>`,
  );
}
