import type { CSSProperties } from 'preact';
import { text } from './evaluate';
import type { Viewport } from './viewports';

/** The properties of a component, evaluated. */
type Properties = Readonly<Record<string, unknown>>;

const FLEX: Readonly<Record<string, string>> = {
  start: 'flex-start',
  end: 'flex-end',
  center: 'center',
  stretch: 'stretch',
  spaceBetween: 'space-between',
};

/**
 * Returns the CSS of a component. The page scales the whole screen, so a dp is a pixel.
 *
 * @param properties the component's properties, evaluated
 */
export function styleOf(properties: Properties, viewport: Viewport): CSSProperties {
  const { color, backgroundColor, direction, fontWeight, textAlign, layoutDirection } = properties;
  const size = (name: string): string | undefined => lengthOf(properties[name], viewport);
  const isCenteredText = properties.textAlignVertical === 'center';
  return {
    width: size('width'),
    height: size('height'),
    paddingTop: size('paddingTop'),
    paddingBottom: size('paddingBottom'),
    paddingLeft: size('paddingLeft'),
    paddingRight: size('paddingRight'),
    paddingInlineStart: size('paddingStart') ?? size('paddingLeft'),
    paddingInlineEnd: size('paddingEnd') ?? size('paddingRight'),
    borderRadius: size('borderRadius'),
    fontSize: size('fontSize'),
    fontWeight: text(fontWeight) || undefined,
    color: text(color) || undefined,
    backgroundColor: text(backgroundColor) || undefined,
    flexDirection: direction === 'row' ? 'row' : undefined,
    flexWrap: properties.wrap === 'wrap' ? 'wrap' : undefined,
    flexGrow: properties.grow === undefined ? undefined : Number(properties.grow),
    flexShrink: properties.shrink === undefined ? undefined : Number(properties.shrink),
    alignItems: FLEX[text(properties.alignItems)],
    justifyContent: FLEX[text(properties.justifyContent)],
    position: properties.position === 'absolute' ? 'absolute' : undefined,
    textAlign: textAlign === 'center' ? 'center' : undefined,
    direction: layoutDirection === 'RTL' ? 'rtl' : undefined,
    ...(isCenteredText && { alignContent: 'center' }),
  };
}

/** Returns a length in CSS: `56dp`, `50%`, `100vw`, or a number of dp. */
function lengthOf(value: unknown, { width, height }: Viewport): string | undefined {
  if (typeof value === 'number') return `${value}px`;
  if (typeof value !== 'string' || value === 'auto') return undefined;
  const amount = parseFloat(value);
  if (value.endsWith('vw')) return `${(amount * width) / 100}px`;
  if (value.endsWith('vh')) return `${(amount * height) / 100}px`;
  return value.endsWith('%') ? `${amount}%` : `${amount}px`;
}
