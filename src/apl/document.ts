import { argumentsOf } from '../alexa/touch';

/** A component of an APL document. */
export interface Component {
  readonly type: string;
  readonly [property: string]: unknown;
}

/**
 * Colors and sizes. Later entries replace earlier ones on the devices that they are for. Without a theme
 * in the document, `viewport.theme` is the device's.
 */
const resources = [
  {
    colors: {
      background: '#0C1622',
      surface: '#1C2D42',
      text: '#FFFFFF',
      quiet: '#B7C6D8',
      accent: '#6FD0FF',
      onAccent: '#06202F',
    },
    dimensions: {
      margin: '64dp',
      gap: '28dp',
      titleSize: '56dp',
      textSize: '34dp',
      smallSize: '28dp',
      pictureSize: '220dp',
      badgeSize: '60dp',
      initialSize: '104dp',
      buttonRadius: '36dp',
      buttonSide: '28dp',
      buttonTop: '14dp',
    },
    strings: {
      flow: 'row',
      greetingAlign: 'center',
      align: 'start',
      textAlign: 'auto',
      justify: 'center',
    },
    numbers: { mostButtons: 3, titleLines: 2 },
  },
  {
    when: "${viewport.theme == 'light'}",
    colors: {
      background: '#F4F7FA',
      surface: '#DDE6EF',
      text: '#0C1622',
      quiet: '#44566B',
      accent: '#005A8C',
      onAccent: '#FFFFFF',
    },
  },
  {
    description: 'An Echo Show 5, or a small window on a TV.',
    when: '${viewport.height < 600}',
    dimensions: {
      margin: '44dp',
      gap: '18dp',
      titleSize: '44dp',
      textSize: '28dp',
      smallSize: '24dp',
      pictureSize: '160dp',
      badgeSize: '48dp',
      initialSize: '76dp',
    },
    numbers: { titleLines: 1 },
  },
  {
    description: 'An Echo Show 15, which is seen from across the kitchen.',
    when: '${viewport.height >= 960}',
    dimensions: {
      margin: '96dp',
      gap: '44dp',
      titleSize: '96dp',
      textSize: '60dp',
      smallSize: '48dp',
      pictureSize: '360dp',
      badgeSize: '100dp',
      initialSize: '170dp',
      buttonRadius: '64dp',
      buttonSide: '48dp',
      buttonTop: '28dp',
    },
  },
  {
    description: 'An Echo Show 15, upright.',
    when: '${viewport.width < viewport.height}',
    strings: { flow: 'column', greetingAlign: 'start' },
  },
  {
    description: 'An Echo Spot. Little fits into a circle.',
    when: "${viewport.shape == 'round'}",
    dimensions: {
      margin: '68dp',
      gap: '12dp',
      titleSize: '32dp',
      textSize: '22dp',
      smallSize: '20dp',
      pictureSize: '96dp',
      badgeSize: '34dp',
      initialSize: '46dp',
    },
    strings: { flow: 'column', greetingAlign: 'center', align: 'center', textAlign: 'center' },
    numbers: { mostButtons: 1, titleLines: 2 },
  },
];

const styles = {
  title: { values: [{ color: '@text', fontSize: '@titleSize', fontWeight: '700' }] },
  body: { values: [{ color: '@text', fontSize: '@textSize' }] },
  quiet: { values: [{ color: '@quiet', fontSize: '@smallSize' }] },
  initial: { values: [{ color: '@onAccent', fontSize: '@initialSize', fontWeight: '700' }] },
  badge: { values: [{ color: '@onAccent', fontSize: '@textSize', fontWeight: '700' }] },
  button: { values: [{ color: '@text', fontSize: '@smallSize', fontWeight: '500' }] },
};

const layouts = {
  /** A button that says what its phrase says. */
  SkillButton: {
    parameters: ['label', 'name'],
    item: {
      type: 'TouchWrapper',
      id: '${name}',
      accessibilityLabel: '${label}',
      paddingEnd: '@gap',
      paddingTop: '@gap',
      onPress: [{ type: 'SendEvent', arguments: argumentsOf('${name}') }],
      item: {
        type: 'Frame',
        backgroundColor: '@surface',
        borderRadius: '@buttonRadius',
        item: {
          type: 'Text',
          style: 'button',
          text: '${label}',
          paddingLeft: '@buttonSide',
          paddingRight: '@buttonSide',
          paddingTop: '@buttonTop',
          paddingBottom: '@buttonTop',
          maxLines: 1,
        },
      },
    },
  },
  /** A letter or a number in a circle. */
  Badge: {
    parameters: ['label', 'size', 'letterStyle'],
    item: {
      type: 'Frame',
      width: '${size}',
      height: '${size}',
      borderRadius: '${size}',
      backgroundColor: '@accent',
      item: {
        type: 'Text',
        style: '${letterStyle}',
        text: '${label}',
        width: '100%',
        height: '100%',
        textAlign: 'center',
        textAlignVertical: 'center',
      },
    },
  },
};

/** The buttons of a screen, as many as fit. */
export const buttons: Component = {
  type: 'Container',
  direction: '@flow',
  wrap: 'wrap',
  alignItems: '@align',
  data: '${payload.screen.buttons}',
  item: {
    type: 'SkillButton',
    when: '${index < @mostButtons}',
    label: '${data.label}',
    name: '${data.name}',
  },
};

/** The heading of a screen. */
export const title: Component = {
  type: 'Text',
  style: 'title',
  text: '${payload.screen.title}',
  textAlign: '@textAlign',
  maxLines: '@titleLines',
};

/**
 * Returns an APL document that fills the screen. The data that it shows is in `payload.screen`.
 *
 * @param items from top to bottom
 * @see https://developer.amazon.com/docs/alexa/alexa-presentation-language/apl-document.html
 */
export function document(...items: readonly Component[]): object {
  return {
    type: 'APL',
    // The first version with layoutDirection, so that devices as old as possible show it.
    version: '1.7',
    resources,
    styles,
    layouts,
    mainTemplate: {
      parameters: ['payload'],
      item: {
        type: 'Frame',
        width: '100vw',
        height: '100vh',
        backgroundColor: '@background',
        item: {
          type: 'Container',
          layoutDirection: '${payload.screen.direction}',
          width: '100%',
          height: '100%',
          paddingLeft: '@margin',
          paddingRight: '@margin',
          paddingTop: '@margin',
          paddingBottom: '@margin',
          justifyContent: '@justify',
          alignItems: '@align',
          items,
        },
      },
    },
  };
}
