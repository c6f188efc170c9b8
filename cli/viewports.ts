import type { v1 } from 'ask-smapi-model';

type Viewport = v1.skill.Manifest.ViewportSpecification;

/** Returns the specification of a rectangular screen. Sizes are in dp, the least and the most. */
function rectangle(
  mode: 'HUB' | 'TV',
  [minWidth, maxWidth]: readonly [number, number],
  [minHeight, maxHeight]: readonly [number, number],
): Viewport {
  return { mode, shape: 'RECTANGLE', minWidth, maxWidth, minHeight, maxHeight };
}

/**
 * The screens that the documents in `src/apl/` are made for: all profiles of Amazon's but tablets in
 * mobile mode, which show what they show on the closest one of these.
 *
 * @see https://developer.amazon.com/docs/alexa/alexa-presentation-language/apl-select-the-viewport-profiles-your-skill-supports.html
 */
export const supportedViewports: Readonly<Record<string, Viewport>> = {
  hubRoundSmall: {
    mode: 'HUB',
    shape: 'ROUND',
    minWidth: 100,
    maxWidth: 599,
    minHeight: 100,
    maxHeight: 599,
  },
  hubLandscapeSmall: rectangle('HUB', [960, 1_279], [100, 599]),
  hubLandscapeMedium: rectangle('HUB', [960, 1_279], [600, 959]),
  hubLandscapeLarge: rectangle('HUB', [1_280, 1_920], [600, 1_279]),
  hubLandscapeXLarge: rectangle('HUB', [1_920, 2_560], [960, 1_279]),
  hubPortraitMedium: rectangle('HUB', [960, 1_279], [1_920, 2_560]),
  tvLandscapeXLarge: rectangle('TV', [960, 960], [540, 540]),
};
