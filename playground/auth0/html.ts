/** Markup that isn't escaped. */
export class Html {
  /** @param markup must not contain unescaped input */
  constructor(readonly markup: string) {}
}

type Part = string | Html | readonly Html[];

/**
 * Template tag for markup. Escapes the values, except {@link Html}. Attributes must be quoted.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(String.raw({ raw: strings }, ...parts.map(markupOf)));
}

function markupOf(part: Part): string {
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string') return escape(part);
  return part.map(markupOf).join('');
}

/** @see https://html.spec.whatwg.org/multipage/parsing.html#escapingString */
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
