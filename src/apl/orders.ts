import { buttons, document, title } from './document';

/** What the order page shows. */
export interface OrdersScreen {
  readonly title: string;
  readonly orders: readonly { readonly item: string; readonly status: string }[];
}

/** The user's orders, newest first. */
export const orders = document(
  title,
  {
    type: 'Sequence',
    width: '100%',
    grow: 1,
    shrink: 1,
    paddingTop: '@gap',
    data: '${payload.screen.orders}',
    item: {
      type: 'Container',
      alignItems: '@align',
      paddingBottom: '@gap',
      items: [
        {
          type: 'Text',
          style: 'body',
          text: '${data.item}',
          textAlign: '@textAlign',
          maxLines: 1,
        },
        {
          type: 'Text',
          style: 'quiet',
          text: '${data.status}',
          textAlign: '@textAlign',
          maxLines: 1,
        },
      ],
    },
  },
  buttons,
);
