import type { JSX } from 'preact';

/** What to do first, in three steps. */
export function Welcome(props: { readonly opening: string | undefined }): JSX.Element {
  return (
    <div class="welcome">
      <p class="welcome-title">From “who are you?” to your name, in three steps</p>
      <ol>
        <li>
          <b>Say “{props.opening}”.</b> The skill doesn’t know you yet, and asks you to link your
          account.
        </li>
        <li>
          <b>Follow the card in the Alexa app.</b> Sign in as Ada, or as anyone on the login page.
        </li>
        <li>
          <b>Say it again.</b> The skill greets you by name, and the wire shows how it learned it.
        </li>
      </ol>
    </div>
  );
}
