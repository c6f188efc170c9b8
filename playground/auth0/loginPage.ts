import { html, type Html } from './html';
import { page } from './page';
import type { Person } from './people';

/** The contents of the login page. */
export interface LoginView {
  /** The target of "Cancel". */
  readonly cancelPath: string;
  /** The value of the email field. It is untrusted input. */
  readonly email: string;
  /** Whether the email or password was wrong. */
  readonly refused: boolean;
  readonly people: readonly Person[];
}

/**
 * Renders the login page. It has no script; the form is posted to the page's own URL.
 *
 * @param view the contents
 * @returns the HTML document
 */
export function loginPage({ cancelPath, email, refused, people }: LoginView): string {
  return page(
    refused ? 'Error: sign in' : 'Sign in',
    html`<h1>Sign in</h1>
      <p class="quiet">to link your account with Alexa</p>
      ${refused ? fault : []}
      <form method="post">
        <label for="email">Email</label>
        <input
          id="email"
          name="email"
          type="email"
          value="${email}"
          autocomplete="username"
          required
          ${refused ? invalid : html`autofocus`}
        />
        <label for="password">Password</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
          ${refused ? html`${invalid} autofocus` : []}
        />
        <button type="submit">Continue</button>
        <a href="${cancelPath}">Cancel</a>
      </form>
      <section aria-labelledby="people">
        <h2 id="people">Who can sign in</h2>
        <p class="quiet">
          This is the playground's stand-in for Auth0, on your computer. These people and their
          passwords are made up.
        </p>
        <ul>
          ${people.map(personItem)}
        </ul>
      </section>`,
  );
}

const invalid = html`aria-invalid="true" aria-describedby="fault"`;
const fault = html`<p class="fault" id="fault" role="alert">Wrong email or password.</p>`;

function personItem({ name, email, password }: Person): Html {
  return html`<li>
    <strong>${name ?? 'Someone without a name'}</strong>
    <span><code>${email}</code>, password: <code>${password}</code></span>
  </li>`;
}
