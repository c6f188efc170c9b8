import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Covers the page while the skill doesn't build, until the user closes it. */
export function BuildError(props: { readonly text: string | undefined }): JSX.Element {
  const { text } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (text === undefined) dialog.current?.close();
    else if (!dialog.current?.open) dialog.current?.showModal();
  }, [text]);
  return (
    <dialog class="build-error" ref={dialog} aria-labelledby="build-error">
      <h2 id="build-error">The skill doesn’t build</h2>
      <pre tabIndex={0} role="region" aria-label="Errors">
        {text}
      </pre>
      <p>This closes by itself once it builds.</p>
      <button class="secondary" type="button" autofocus onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
