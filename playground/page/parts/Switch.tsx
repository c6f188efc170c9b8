import type { JSX } from 'preact';

/** A switch with its label. */
export function Switch(props: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}): JSX.Element {
  const { label, isOn, onChange } = props;
  return (
    <button
      class="switch"
      type="button"
      role="switch"
      aria-checked={isOn}
      onClick={() => onChange(!isOn)}
    >
      <span class="switch-track" aria-hidden="true" />
      {label}
    </button>
  );
}
