import type { Context } from 'ask-sdk-model';

/**
 * The screen of an Echo Show 8, as Alexa describes it to skills.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/alexa-presentation-language/apl-viewport-characteristics.html
 */
export const viewports: Pick<Context, 'Viewport' | 'Viewports'> = {
  Viewport: {
    experiences: [
      { arcMinuteWidth: 346, arcMinuteHeight: 216, canRotate: false, canResize: false },
    ],
    mode: 'HUB',
    shape: 'RECTANGLE',
    pixelWidth: 1_280,
    pixelHeight: 800,
    currentPixelWidth: 1_280,
    currentPixelHeight: 800,
    dpi: 213,
    touch: ['SINGLE'],
    video: { codecs: ['H_264_42', 'H_264_41'] },
  },
  Viewports: [
    {
      type: 'APL',
      id: 'main',
      shape: 'RECTANGLE',
      dpi: 213,
      presentationType: 'STANDARD',
      canRotate: false,
      configuration: {
        current: {
          mode: 'HUB',
          video: { codecs: ['H_264_42', 'H_264_41'] },
          size: { type: 'DISCRETE', pixelWidth: 1_280, pixelHeight: 800 },
        },
      },
    },
  ],
};
