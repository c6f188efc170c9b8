import { nameTroubles } from './nameTroubles';
import { apiTroubles, auth0Troubles } from './serverTroubles';
import { skillTroubles } from './skillTroubles';
import { linkingTroubles, tokenTroubles } from './tokenTroubles';
import type { Trouble } from './Trouble';

/** Every fault that can be switched on, in the order in which they are shown. */
export const troubles: readonly Trouble[] = [
  ...tokenTroubles,
  ...linkingTroubles,
  ...auth0Troubles,
  ...apiTroubles,
  ...nameTroubles,
  ...skillTroubles,
];
