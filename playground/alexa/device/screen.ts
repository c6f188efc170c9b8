import type { SkillResponse } from '../skill/skillResponse';

/** What a screen shows. */
export interface Screen {
  /** How the skill calls it. */
  readonly token: string;
  /** An APL document. */
  readonly document: unknown;
  /** The document's data sources. */
  readonly data: unknown;
}

/**
 * Returns what the screen shows after a response: a new document, or what it showed before in this
 * session.
 *
 * @param shown what it showed
 * @param isNew whether the session is new
 * @param response the skill's response
 */
export function screenAfter(
  shown: Screen | undefined,
  isNew: boolean,
  { response }: SkillResponse,
): Screen | undefined {
  const directive = response.directives?.findLast(
    ({ type }) => type === 'Alexa.Presentation.APL.RenderDocument',
  );
  if (directive) {
    const { token, document, datasources } = directive;
    return { token: String(token), document, data: datasources };
  }
  return isNew || response.shouldEndSession === true ? undefined : shown;
}
