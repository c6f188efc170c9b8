import { html, type Html } from './html';
import { page } from './page';
import type { Person } from './people';

/** What the login page shows. */
export interface LoginView {
  /** Where "Cancel" leads. */
  readonly cancelPath: string;
  /** What stands in the e-mail field already; it may come from anybody. */
  readonly email: string;
  /** Whether an e-mail address and a password have just been refused. */
  readonly refused: boolean;
  readonly people: readonly Person[];
}

/**
 * The login page. It works without a script; the form is sent to the page's own address.
 *
 * @param view what it shows
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
          This is the playground's Auth0 stand-in, on your own computer: these people are made up,
          and their passwords are no secret.
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
