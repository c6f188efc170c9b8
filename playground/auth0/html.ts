/** Markup that goes into a page as it is. */
export class Html {
  /** @param markup nothing in it may come from a request without having been escaped */
  constructor(readonly markup: string) {}
}

type Part = string | Html | readonly Html[];

/**
 * Tag of a template that is markup. Whatever is put into it is escaped, unless it is {@link Html}
 * itself; attributes must be quoted.
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
