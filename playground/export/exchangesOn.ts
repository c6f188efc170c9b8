import type { RequestEnvelope } from 'ask-sdk-model';
import type { MessageDetails, Party } from '../alexa/server/contract';
import type { SkillResponse } from '../alexa/skill/skillResponse';

/** A request to the skill, its response, and whom the skill asked meanwhile. */
export interface WireExchange {
  readonly envelope: RequestEnvelope;
  readonly response: SkillResponse;
  /** The last call to Auth0's `/userinfo`. */
  readonly auth0: MessageDetails | undefined;
  /** The last call to your own API. */
  readonly api: MessageDetails | undefined;
}

/**
 * Finds the requests that the skill answered.
 *
 * @param messages what was on the wire, in order, with its secrets
 */
export function exchangesOn(messages: readonly MessageDetails[]): WireExchange[] {
  const starts = messages.flatMap(({ to }, index) => (to === 'skill' ? [index] : []));
  return starts.flatMap((start, number) => {
    const [asked, ...calls] = messages.slice(start, starts[number + 1]);
    if (asked?.status !== 200 || !asked.response) return [];
    const response = parse<SkillResponse>(asked.response.body);
    if (response?.response === undefined) return [];
    const envelope = JSON.parse(asked.request.body) as RequestEnvelope;
    return [{ envelope, response, auth0: lastTo('auth0', calls), api: lastTo('api', calls) }];
  });
}

function lastTo(party: Party, calls: readonly MessageDetails[]): MessageDetails | undefined {
  return calls.findLast(
    ({ from, to, url }) =>
      from === 'skill' && to === party && (to === 'api' || new URL(url).pathname === '/userinfo'),
  );
}

/** A response that isn't JSON came from a trouble, not from the skill. */
function parse<Type>(text: string): Type | undefined {
  try {
    return JSON.parse(text) as Type;
  } catch {
    return undefined;
  }
}
