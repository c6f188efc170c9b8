import { html, type Html } from './html';
import { initialsOf, titleOf } from './initials';
import { page } from './page';
import type { Person } from './people';

/** The contents of the login page. */
export interface LoginView {
  /** The target of "Cancel". */
  readonly cancelPath: string;
  /** Where the cards of the people sign in. */
  readonly personPath: string;
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
export function loginPage(view: LoginView): string {
  const { refused, people } = view;
  return page(
    refused ? 'Error: log in' : 'Log in',
    html`<main class="box">
        <span class="logo" aria-hidden="true">${lock}</span>
        <h1>Welcome</h1>
        <p class="quiet">Log in to link your account with Alexa.</p>
        ${form(view)}
      </main>
      <aside class="box" aria-labelledby="people">
        <h2 id="people">Log in with one click</h2>
        <p class="quiet">
          This page is a stand-in for Auth0 on your computer. These people are made up.
        </p>
        ${people.length > 0 ? cards(view) : html`<p>There is nobody: add someone.</p>`}
      </aside>`,
  );
}

function form({ cancelPath, email, refused }: LoginView): Html {
  return html`${refused ? fault : []}
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
    </form>`;
}

function cards({ personPath, people }: LoginView): Html {
  return html`<form method="post" action="${personPath}">
    <ul>
      ${people.map(card)}
    </ul>
  </form>`;
}

function card(person: Person): Html {
  const { sub, email, password } = person;
  const title = titleOf(person);
  return html`<li>
    <button class="card" name="sub" value="${sub}">
      <span class="initials" aria-hidden="true">${initialsOf(person)}</span>
      <span class="who">
        <strong>${title}</strong>
        ${email === undefined || email === title ? [] : html`<span class="quiet">${email}</span>`}
        <span class="quiet">Password: ${password}</span>
      </span>
    </button>
  </li>`;
}

const invalid = html`aria-invalid="true" aria-describedby="fault"`;
const fault = html`<p class="fault" id="fault" role="alert">Wrong email or password.</p>`;

const lock = html`<svg viewBox="0 0 24 24" width="24" height="24">
  <path d="M12 2 4 5v6c0 5 3.4 9 8 11 4.6-2 8-6 8-11V5z" fill="currentColor" />
</svg>`;
