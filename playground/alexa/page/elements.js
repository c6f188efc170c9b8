/**
 * Makes an element. What is written into it is text, never markup.
 *
 * @param {string} name the name of the tag
 * @param {Record<string, string>} attributes its attributes
 * @param {...(Node | string)} children what is in it
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** The element of that ID, which the page has. */
export function byId(id) {
  return document.getElementById(id);
}
