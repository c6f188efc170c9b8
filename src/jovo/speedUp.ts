import type { App } from '@jovotech/framework';
import { copyOnce } from './copyOnce';
import { rememberHandlers } from './rememberHandlers';
import { rememberTexts } from './rememberTexts';
import { shareAccessors } from './shareAccessors';

/**
 * Makes Jovo faster without changing what it does; nothing depends on this folder. If a version of Jovo
 * differs from what an optimization expects, it isn't applied, and the log says so.
 *
 * @param app the app, before it is initialized
 */
export function speedUp(app: App): void {
  shareAccessors();
  rememberHandlers();
  rememberTexts(app);
  copyOnce(app);
}
