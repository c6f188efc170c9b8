import { buttons, document, title } from './document';

/** What the page shows that says how to link an account. */
export interface LinkAccountScreen {
  readonly title: string;
  readonly steps: readonly { readonly number: string; readonly text: string }[];
}

/** The page that says how to link an account. */
export const linkAccount = document(
  title,
  {
    type: 'Container',
    width: '100%',
    paddingTop: '@gap',
    data: '${payload.screen.steps}',
    item: {
      type: 'Container',
      direction: 'row',
      alignItems: 'center',
      paddingBottom: '@gap',
      items: [
        { type: 'Badge', label: '${data.number}', size: '@badgeSize', letterStyle: 'badge' },
        {
          type: 'Text',
          style: 'body',
          text: '${data.text}',
          paddingStart: '@gap',
          shrink: 1,
          maxLines: 2,
        },
      ],
    },
  },
  buttons,
);
