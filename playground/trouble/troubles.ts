import { apiTroubles } from './apiTroubles';
import { auth0Troubles } from './auth0Troubles';
import { nameTroubles } from './nameTroubles';
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
