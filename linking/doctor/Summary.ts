import { type Verdict } from './Check';

/** The number of findings with each verdict. */
export type Summary = Readonly<Record<Verdict, number>>;
