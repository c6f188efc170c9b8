import type { NormalizedOutputTemplate, OutputTemplate } from '@jovotech/framework';
import { type AlexaPlatform, AlexaResponse } from '@jovotech/platform-alexa';
import { stepAside } from './stepAside';

type Strategy = AlexaPlatform['outputTemplateConverterStrategy'];

/** The members of Jovo's converter for Alexa, sorted. */
const PARTS_OF_THE_STRATEGY =
  'constructor,convertDynamicEntityToSlotType,convertSlotTypeToDynamicEntity,fromResponse,' +
  'getDefaultConfig,sanitizeDynamicEntities,sanitizeMessage,sanitizeOutput,toResponse';

/**
 * Converts an output of plain text without making instances of Jovo's classes from it first, which only
 * Jovo's cards and lists need. Other outputs are converted as usual.
 *
 * Saves 0.05 ms per request.
 *
 * @param strategy the converter of a platform that all requests share
 */
export function skipClasses(strategy: Strategy): void {
  const prototype = Object.getPrototypeOf(strategy) as Strategy;
  if (Object.getOwnPropertyNames(prototype).sort().join() !== PARTS_OF_THE_STRATEGY) {
    return stepAside('skipClasses', 'Classes are made from each output: 0.05 ms.');
  }
  strategy.normalizeOutput = (output): NormalizedOutputTemplate => {
    const [only, ...others] = Array.isArray(output) ? output : [output];
    if (!only || others.length > 0 || !isPlain(only)) {
      return prototype.normalizeOutput.call(strategy, output);
    }
    const plain = { ...only } as NormalizedOutputTemplate;
    return strategy.config.sanitization ? strategy['sanitizeOutput'](plain) : plain;
  };
  strategy.normalizeResponse = (response): AlexaResponse =>
    Object.assign(new AlexaResponse(), response);
}

/** Returns whether an output has only plain text, and at most a response for Alexa alone. */
function isPlain({ message, reprompt, listen, platforms, ...others }: OutputTemplate): boolean {
  return (
    [message, reprompt].every((text) => text === undefined || typeof text === 'string') &&
    (listen === undefined || typeof listen === 'boolean') &&
    Object.keys(platforms ?? {}).every((name) => name === 'alexa') &&
    Object.keys(platforms?.alexa ?? {}).every((part) => part === 'nativeResponse') &&
    Object.keys(others).length === 0
  );
}
