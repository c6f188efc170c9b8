import { type AnyObject, type HandleRequest, Platform } from '@jovotech/framework';
import {
  AlexaOutputTemplateConverterStrategy,
  AlexaPlatform,
  AlexaRequest,
} from '@jovotech/platform-alexa';

/** Jovo's platform for Alexa, without work that this skill has no use for. */
export class LeanPlatform extends AlexaPlatform {
  /**
   * Jovo validates what an output says, and then what it has made of that, by walking through all
   * properties that there could be: 0.09 ms. What is said here comes from typed classes, and the
   * tests validate it.
   */
  override readonly outputTemplateConverterStrategy = new AlexaOutputTemplateConverterStrategy({
    validation: false,
  });

  /**
   * Keeps what Alexa's own `mount` adds from being added: for each request it would note in the
   * converter, which all requests share, whether cards are to be shown as APL. Here they never are.
   */
  override mount(parent: HandleRequest): void {
    Platform.prototype.mount.call(this, parent);
    this.outputTemplateConverterStrategy.config.genericOutputToApl = false;
  }

  /** Takes the envelope as it is. It has been parsed for this request, so a copy would serve nobody. */
  override createRequestInstance(envelope: AnyObject): AlexaRequest {
    return Object.assign(new AlexaRequest(), envelope);
  }
}
