import { supportedViewports } from '../../../cli/viewports';
import { inflate, type Node } from '../../../playground/page/apl/inflate';
import { devices, type Viewport } from '../../../playground/page/apl/viewports';
import { screen, type Screens } from '../../../src/apl';

const buttons = [
  { name: 'whoAmI', label: 'Who am I?' },
  { name: 'whatYouKnow', label: 'What do you know about me?' },
  { name: 'help', label: 'Help' },
] as const;

const data: Screens = {
  welcome: {
    title: 'Hello, ${payload} &lt;b&gt;',
    hint: 'What would you like to know?',
    initial: 'A',
    picture: 'https://example.com/ada.png',
  },
  linkAccount: {
    title: 'Link your account',
    steps: ['One', 'Two', 'Three'].map((text, index) => ({ number: `${index + 1}`, text })),
  },
  orders: {
    title: 'Your orders',
    orders: [
      { item: 'a grinder', status: 'On its way' },
      { item: 'a lamp', status: 'Delivered' },
    ],
  },
};

const names = Object.keys(data) as (keyof Screens)[];
const viewports = Object.entries(devices).flatMap(([name, device]) =>
  (['dark', 'light'] as const).map((theme) => [`${name}, ${theme}`, { ...device, theme }] as const),
);

function shown(name: keyof Screens, viewport: Viewport, locale = 'en-US'): Node {
  const { document, datasources } = screen(name, data[name], buttons, locale);
  const node = inflate(document, datasources, viewport);
  if (!node) throw new Error('The document is empty.');
  return node;
}

function all(node: Node): Node[] {
  return [node, ...node.children.flatMap(all)];
}

const textsIn = (node: Node): unknown[] =>
  all(node).flatMap(({ type, properties }) => (type === 'Text' ? [properties.text] : []));

describe.each(viewports)('On %s', (_title, viewport) => {
  test.each(names)('the screen %s is drawn in full', (name) => {
    const nodes = all(shown(name, viewport));
    const known = ['Container', 'Frame', 'Image', 'Sequence', 'Text', 'TouchWrapper'];
    expect(nodes.map(({ type }) => type).filter((type) => !known.includes(type))).toEqual([]);
    const unfinished = nodes.filter(({ properties }) =>
      Object.values(properties).some(
        (value) => typeof value === 'string' && /^@|\$\{(?!payload\})/.test(value),
      ),
    );
    expect(unfinished).toEqual([]);
    expect(textsIn(shown(name, viewport))).toContain(data[name].title);
  });

  test('there is a button, and more than one only if they fit', () => {
    const touched = all(shown('welcome', viewport)).flatMap(({ sends }) => (sends ? [sends] : []));
    const sent = buttons.map(({ name }) => ['touch', name]);
    expect(touched).toEqual(viewport.shape === 'round' ? sent.slice(0, 1) : sent);
  });

  test('texts have a contrast of 4.5 or more with what is behind them', () => {
    for (const name of names) {
      for (const { text, ratio } of contrasts(shown(name, viewport))) {
        expect({ text, isReadable: ratio >= 4.5 }).toEqual({ text, isReadable: true });
      }
    }
  });
});

test.each(Object.entries(supportedViewports))('%s has a device to try it on', (_name, profile) => {
  const fits = Object.values(devices).filter(
    ({ width, height, shape, mode }) =>
      shape.toUpperCase() === profile.shape &&
      mode.toUpperCase() === profile.mode &&
      width >= (profile.minWidth ?? 0) &&
      width <= (profile.maxWidth ?? 0) &&
      height >= (profile.minHeight ?? 0) &&
      height <= (profile.maxHeight ?? 0),
  );
  expect(fits).not.toHaveLength(0);
});

test('lines begin on the right in Arabic, and on the left otherwise', () => {
  const directions = ['ar-SA', 'en-US', 'hi-IN'].map((locale) => {
    const nodes = all(shown('welcome', { ...devices['Echo Show 8'], theme: 'dark' }, locale));
    return nodes.flatMap(({ properties }) => properties.layoutDirection ?? []);
  });
  expect(directions).toEqual([['RTL'], ['LTR'], ['LTR']]);
});

/** Returns the contrast of each text with the closest background around it. */
function contrasts(node: Node, behind = '#000000'): { text: unknown; ratio: number }[] {
  const { type, properties, children } = node;
  const { backgroundColor = behind } = properties as { backgroundColor?: string };
  const own =
    type === 'Text'
      ? [{ text: properties.text, ratio: contrast(String(properties.color), backgroundColor) }]
      : [];
  return [...own, ...children.flatMap((child) => contrasts(child, backgroundColor))];
}

/** @see https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt(color.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
