import { count } from '../metrics/record';
import { accessTokenOf } from './accessToken';
import type { AlexaRequest } from './AlexaRequest';

/** The parts of a response that are counted. */
interface Response {
  readonly response?: { readonly card?: { readonly type?: string } };
}

/** Counts the steps that a request and its response make on the way to a linked account. */
export function countSteps(
  request: AlexaRequest,
  answers: Response | readonly Response[] = [],
): void {
  switch (request.request?.type) {
    case 'LaunchRequest':
      count('linking_steps', accessTokenOf(request) ? 'launched_linked' : 'launched_unlinked');
      break;
    case 'AlexaSkillEvent.SkillAccountLinked':
      count('linking_steps', 'linked');
      break;
    case 'AlexaSkillEvent.SkillDisabled':
      count('linking_steps', 'disabled');
  }
  const cards = [answers].flat().map(({ response }) => response?.card?.type);
  if (cards.includes('LinkAccount')) count('linking_steps', 'card_sent');
}
