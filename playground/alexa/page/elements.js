/**
 * Creates an element. Strings become text, never markup.
 *
 * @param {string} name the tag name
 * @param {Record<string, string>} attributes the attributes
 * @param {...(Node | string)} children the content
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** Returns the element with an ID, which must be on the page. */
export function byId(id) {
  return document.getElementById(id);
}
