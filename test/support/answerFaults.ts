import { SaxesParser } from 'saxes';
import { faultsOf } from '../../playground/alexa/faults';
import { skillResponse, type SkillResponse } from '../../playground/alexa/skill/skillResponse';
import { questionFaults } from './questionFaults';

/** An answer over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string | null;
  readonly text: string;
}

/** https://developer.amazon.com/docs/alexa/custom-skills/request-and-response-json-reference.html */
const LARGEST_RESPONSE_BYTES = 24 * 1024;

/** A line of a stack, or a place in the file system. */
const INSIDE = /node_modules|node:internal|\/(src|dist)\/|\.[jt]s:\d/;

/**
 * Returns what is wrong with an answer. It must be one that Alexa accepts, or a refusal in JSON, and must
 * not reveal internals.
 *
 * @param answer the answer
 * @param secrets what it must not contain
 */
export function answerFaults(answer: HttpAnswer, secrets: readonly string[] = []): string[] {
  const { status, contentType, text } = answer;
  const json = parseJson(text);
  return [
    ...(contentType?.startsWith('application/json') ? [] : [`content type ${contentType}`]),
    ...(INSIDE.test(text) ? ['something of the inside'] : []),
    ...(secrets.some((secret) => text.includes(secret)) ? ['a secret'] : []),
    ...(status === 200 ? responseFaults(json, text) : refusalFaults(status, json)),
  ];
}

function responseFaults(json: unknown, text: string): string[] {
  const result = skillResponse.safeParse(json);
  if (!result.success) return faultsOf(result.error, 'the body');
  const isTooLarge = Buffer.byteLength(text) > LARGEST_RESPONSE_BYTES;
  return [
    ...(isTooLarge ? ['too large'] : []),
    ...speechOf(result.data).flatMap(xmlFaults),
    ...questionFaults(result.data.response),
  ];
}

function refusalFaults(status: number, json: unknown): string[] {
  const isRefusal = status >= 400 && status < 500;
  const { error, message } = (json ?? {}) as { error?: unknown; message?: unknown };
  const isExplained = typeof error === 'string' && typeof message === 'string';
  return [...(isRefusal ? [] : [`status ${status}`]), ...(isExplained ? [] : ['no message'])];
}

function speechOf({ response }: SkillResponse): string[] {
  return [response.outputSpeech, response.reprompt?.outputSpeech].flatMap((speech) =>
    speech?.type === 'SSML' ? [speech.ssml] : [],
  );
}

/** Returns the faults that a strict parser finds, including characters that XML doesn't allow. */
function xmlFaults(ssml: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => faults.push(`SSML ${message}`));
  parser.write(ssml).close();
  return faults;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
