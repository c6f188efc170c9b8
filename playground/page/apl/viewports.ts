/** The screen that a document is shown on, as documents see it. Sizes are in dp. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly shape: 'round' | 'rectangle';
  readonly mode: 'hub' | 'tv';
  readonly theme: 'dark' | 'light';
}

/**
 * Screens of devices that the skill supports, by name.
 *
 * @see https://developer.amazon.com/docs/alexa/alexa-presentation-language/apl-alexa-viewport-profiles-package.html
 */
export const devices = {
  'Echo Show 8': { width: 960, height: 600, shape: 'rectangle', mode: 'hub' },
  'Echo Show 5': { width: 960, height: 480, shape: 'rectangle', mode: 'hub' },
  'Echo Show 10': { width: 1_280, height: 800, shape: 'rectangle', mode: 'hub' },
  'Echo Show 15': { width: 1_920, height: 1_080, shape: 'rectangle', mode: 'hub' },
  'Echo Show 15, upright': { width: 1_080, height: 1_920, shape: 'rectangle', mode: 'hub' },
  'Echo Spot': { width: 480, height: 480, shape: 'round', mode: 'hub' },
  'Fire TV': { width: 960, height: 540, shape: 'rectangle', mode: 'tv' },
} as const satisfies Readonly<Record<string, Omit<Viewport, 'theme'>>>;

/** The name of a device with a screen. */
export type DeviceName = keyof typeof devices;
