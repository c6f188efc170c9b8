import type { Each } from './interleave';
import type { ColdStart } from './measures/coldStart';
import type { Growth } from './measures/growth';
import type { HttpCell } from './measures/http';
import type { InProcess } from './measures/inProcess';

/** What was measured: each part, if it was. */
export interface Measured {
  readonly inProcess?: InProcess;
  readonly http?: readonly HttpCell[];
  readonly coldStart?: ColdStart;
  readonly growth?: Growth;
  readonly calls?: Each<number>;
}
