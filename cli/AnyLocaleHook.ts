import { AlexaCli } from '@jovotech/platform-alexa';
import type { BuildHook } from '@jovotech/platform-alexa/dist/types/cli/hooks/BuildHook';

/** Jovo's hook, which the package doesn't export. */
const [JovoBuildHook] = (AlexaCli.prototype.getHooks() as unknown as (typeof BuildHook)[]).filter(
  ({ name }) => name === 'BuildHook',
);
if (!JovoBuildHook) throw new Error("Jovo's AlexaCli has no BuildHook.");

/**
 * Jovo's build, except that it accepts locales that Amazon has added since Jovo's last version. The
 * type `Locale` lists what Amazon accepts.
 */
export class AnyLocaleHook extends JovoBuildHook {
  override validateLocales(): void {}
}
