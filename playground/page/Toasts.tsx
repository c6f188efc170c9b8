import type { JSX } from 'preact';
import type { ShownToast } from './state/reduce';

/** Lines that appear for a moment. */
export function Toasts(props: { readonly toasts: readonly ShownToast[] }): JSX.Element {
  return (
    <div class="toasts" role="status">
      {props.toasts.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}
