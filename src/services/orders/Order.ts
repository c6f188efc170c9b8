import * as z from 'zod/mini';
import { cleanName } from '../profile/Profile';

/** How many orders are read. Nobody listens to more. */
const MOST_ORDERS = 20;

const orderSchema = z.object({
  item: z.pipe(z.pipe(z.string(), z.transform(cleanName)), z.string().check(z.minLength(1))),
  status: z.enum(['preparing', 'on its way', 'delivered']),
  /** The day on which it should arrive, `YYYY-MM-DD`. */
  expected: z.nullable(z.iso.date()),
});

/** What your API answers to `GET /orders`, newest first. Only what the skill says is read. */
export const ordersSchema = z.object({
  orders: z.pipe(
    z.pipe(
      z.array(z.unknown()),
      z.transform((orders) => orders.slice(0, MOST_ORDERS)),
    ),
    z.array(orderSchema),
  ),
});

/** An order of the user, from your API. */
export type Order = Readonly<z.infer<typeof orderSchema>>;
