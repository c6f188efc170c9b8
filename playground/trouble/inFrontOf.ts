import type { RequestHandler } from 'express';
import { answerOf } from './answers';
import type { Switchboard } from './Switchboard';
import { answerFaults, type AnswerFault } from './Trouble';

/** What the skill asks Auth0. */
const userinfo = '/userinfo';

/** What Alexa asks Auth0. */
const token = '/oauth/token';

/** Faults that concern the access token, which only `/userinfo` gets. */
const aboutTheToken: readonly AnswerFault[] = ['401', '403', 'empty'];

/**
 * Returns what stands in front of Auth0 and makes trouble. The provider behind it is the real one, so a
 * wrong secret, for example, gets its real refusal.
 *
 * @param switchboard which troubles are on
 */
export function inFrontOfAuth0(switchboard: Switchboard): RequestHandler {
  return (request, response, next) => {
    const { path, headers } = request;
    if (path === '/authorize' && switchboard.isOn('redirect-uri-unknown')) {
      request.url = request.url.replace(/(?<=[?&]redirect_uri=)[^&]*/, '$&%2Funknown');
    }
    if (path === token && switchboard.isOn('client-secret-wrong')) {
      headers.authorization = withWrongSecret(headers.authorization);
    }
    const fault = faultIn(switchboard, 'Auth0');
    if (fault && isMet(fault, path)) answerOf(fault)(request, response, next);
    else next();
  };
}

/** Returns the fault of a server that is on. */
export function faultIn(switchboard: Switchboard, group: 'Auth0' | 'API'): AnswerFault | undefined {
  const [name] = switchboard.onIn(group);
  return answerFaults.find((fault) => name === `${group.toLowerCase()}-${fault}`);
}

function isMet(fault: AnswerFault, path: string): boolean {
  if (fault === 'down') return true;
  return path === userinfo || (path === token && !aboutTheToken.includes(fault));
}

/** Keeps the client ID of HTTP Basic authentication. */
function withWrongSecret(authorization = ''): string {
  const [, credentials = ''] = /^Basic (.+)$/i.exec(authorization) ?? [];
  const [clientId = ''] = Buffer.from(credentials, 'base64').toString().split(':');
  return `Basic ${Buffer.from(`${clientId}:wrong`).toString('base64')}`;
}
