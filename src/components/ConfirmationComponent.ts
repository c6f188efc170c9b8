import { Component, Intents, type Jovo } from '@jovotech/framework';
import type { TextKey } from '../i18n';
import { LeanComponent } from '../jovo/lean';
import { ConfirmationOutput } from '../output/ConfirmationOutput';

/** What is asked. It is kept in the session, so that the answer can be understood. */
export interface ConfirmationConfig extends Record<string, unknown> {
  readonly question: TextKey;
  /** The name that it is about; whoever asked gets it back. */
  readonly name?: string;
}

/** Asks a question and gives the answer to whoever delegated it. */
@Component()
export class ConfirmationComponent extends LeanComponent<
  Record<string, never>,
  ConfirmationConfig,
  'yes' | 'no'
> {
  /** Asks, and asks again when Alexa understood nothing, or help is wanted with the answer. */
  @Intents(['AMAZON.FallbackIntent', 'AMAZON.HelpIntent', 'AMAZON.RepeatIntent'])
  async START(): Promise<void> {
    return this.$send(ConfirmationOutput, { ...this.$component.config });
  }

  @Intents('AMAZON.YesIntent')
  async agree(): Promise<void> {
    return this.$resolve('yes', this.$component.config?.name);
  }

  @Intents('AMAZON.NoIntent')
  async disagree(): Promise<void> {
    return this.$resolve('no', this.$component.config?.name);
  }
}

/**
 * Withdraws a question that was answered with something else: a "yes" that comes later belongs to
 * something else, too. A hook for after Jovo's router.
 *
 * @param jovo the request
 */
export function withdrawQuestion({ $route, $session }: Jovo): void {
  const asking = ($session.state?.length ?? 0) - 1;
  if ($session.state && $route?.resolved.stackIndex !== asking) $session.state = [];
}
