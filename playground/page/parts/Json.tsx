import type { JSX } from 'preact';

/**
 * Shows a value as a tree, each object of which can be opened and closed.
 *
 * @param value what `JSON.parse` returned
 * @param name the name of the property that has it
 * @param opened the paths that are open at first, such as `request.intent`; `*` opens all
 */
export function Json(props: {
  readonly value: unknown;
  readonly name?: string;
  readonly path?: string;
  readonly opened: readonly string[];
}): JSX.Element {
  const { value, name, path = '', opened } = props;
  const label = name === undefined ? null : <span>{`${name}: `}</span>;
  if (typeof value !== 'object' || value === null) {
    return (
      <div class="json-leaf">
        {label}
        <span class={`json-${value === null ? 'null' : typeof value}`}>
          {JSON.stringify(value)}
        </span>
      </div>
    );
  }
  const entries = Object.entries(value as Record<string, unknown>);
  const size = Array.isArray(value) ? `[ ${entries.length} ]` : `{ ${entries.length} }`;
  if (entries.length === 0) {
    return (
      <div class="json-leaf">
        {label}
        <span class="json-null">{Array.isArray(value) ? '[]' : '{}'}</span>
      </div>
    );
  }
  const children = entries.map(([key, child]) => (
    <Json key={key} value={child} name={key} path={path ? `${path}.${key}` : key} opened={opened} />
  ));
  if (path === '') return <div class="json">{children}</div>;
  return (
    <details class="json-branch" open={isOpen(path, opened)}>
      <summary>
        {label}
        <span class="json-size">{size}</span>
      </summary>
      <div class="json-children">{children}</div>
    </details>
  );
}

/** How deep objects are open at first. Deeper ones are the documents that a screen shows. */
const DEEPEST = 4;

/** Open are the paths named, what is inside them, and what leads to them. */
function isOpen(path: string, opened: readonly string[]): boolean {
  if (path.split('.').length > DEEPEST) return false;
  return opened.some(
    (open) => open === '*' || `${path}.`.startsWith(`${open}.`) || open.startsWith(`${path}.`),
  );
}

/**
 * Orders the properties of an object, so that the interesting ones come first.
 *
 * @param value the object
 * @param first the names of the interesting properties
 */
export function putFirst(value: unknown, first: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value as Record<string, unknown>);
  const isFirst = ([key]: [string, unknown]): boolean => first.includes(key);
  return Object.fromEntries([
    ...entries.filter(isFirst),
    ...entries.filter((entry) => !isFirst(entry)),
  ]);
}
