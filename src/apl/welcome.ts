import { buttons, document, title } from './document';

/** What the welcome screen shows. Texts are plain, with `&` and `<` escaped. */
export interface WelcomeScreen {
  readonly title: string;
  readonly hint: string;
  /** Shown until the picture is loaded, or instead. Empty for users without a name. */
  readonly initial: string;
  /** An https URL. Empty if there is none. */
  readonly picture: string;
}

/** The welcome screen, with the user's name and picture. */
export const welcome = document(
  {
    type: 'Container',
    direction: '@flow',
    alignItems: '@greetingAlign',
    items: [
      {
        type: 'Container',
        when: "${payload.screen.initial != ''}",
        width: '@pictureSize',
        height: '@pictureSize',
        shrink: 0,
        items: [
          {
            type: 'Badge',
            label: '${payload.screen.initial}',
            size: '@pictureSize',
            letterStyle: 'initial',
          },
          {
            type: 'Image',
            when: "${payload.screen.picture != ''}",
            source: '${payload.screen.picture}',
            position: 'absolute',
            width: '@pictureSize',
            height: '@pictureSize',
            borderRadius: '@pictureSize',
            scale: 'best-fill',
          },
        ],
      },
      {
        type: 'Container',
        alignItems: '@align',
        paddingLeft: '@gap',
        paddingRight: '@gap',
        paddingTop: '@gap',
        shrink: 1,
        items: [
          title,
          {
            type: 'Text',
            style: 'quiet',
            text: '${payload.screen.hint}',
            textAlign: '@textAlign',
            maxLines: 2,
          },
        ],
      },
    ],
  },
  buttons,
);
