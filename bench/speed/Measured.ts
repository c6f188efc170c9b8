import type { Each } from './interleave';
import type { ColdStart } from './measures/coldStart';
import type { Growth } from './measures/growth';
import type { HttpCell } from './measures/http';
import type { InProcess } from './measures/inProcess';
import type { Instructions } from './measures/instructions';

/** The measurements. Parts that weren't measured are missing. */
export interface Measured {
  readonly inProcess?: InProcess;
  readonly http?: readonly HttpCell[];
  readonly coldStart?: ColdStart;
  readonly growth?: Growth;
  readonly calls?: Each<number>;
  readonly instructions?: Instructions | undefined;
}
