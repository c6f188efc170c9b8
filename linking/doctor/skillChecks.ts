import * as z from 'zod';
import { alexaRequest } from '../alexaRequest';
import { certificateOf } from './certificate';
import { failed, passed, unchecked, type Check, type Outcome } from './Check';
import { NoAnswer, send } from '../http';
import { inFrontOfTheSkill, isOfSkill, type Ask } from './refusal';
import { withKnown, type Subject } from './Subject';

/** Checks what can be seen of the skill's endpoint from outside. */
export function skillChecks(subject: Subject): Check[] {
  const line = (id: string, title: string, look: (url: string) => Promise<Outcome>): Check => ({
    id,
    group: 'Skill',
    title,
    run: () =>
      withKnown(subject, ['endpoint'], ({ endpoint }) =>
        endpoint.startsWith('arn:')
          ? unchecked('a Lambda function can only be called with AWS credentials')
          : look(endpoint),
      ),
  });
  return [
    line('endpoint', 'Endpoint', (url) => unsignedRequest(url, subject)),
    line('certificate', 'Certificate', (url) =>
      url.startsWith('https:')
        ? certificateOf(url)
        : Promise.resolve(unchecked('plain http has no certificate')),
    ),
  ];
}

/** https://developer.amazon.com/docs/alexa/custom-skills/request-and-response-json-reference.html */
const alexaResponse = z.object({ version: z.string(), response: z.looseObject({}) });

/**
 * Sends a request that Alexa hasn't signed. A skill that answers it would answer anyone.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html
 */
async function unsignedRequest(url: string, { stage, known, remedies }: Subject): Promise<Outcome> {
  const ask: Ask = (to, headers = {}) =>
    send(to, { method: 'POST', headers, data: unsignedLaunch(known.skillId) });
  try {
    const answer = await ask(url);
    const { status, body } = answer;
    if (status === 400) {
      return (await isOfSkill(url, answer, ask))
        ? passed('it answers, and refuses an unsigned request')
        : unchecked("status 400 to an unsigned request, but that doesn't show that it's a skill");
    }
    if (status < 300) {
      return isAlexaResponse(body)
        ? failed(
            'it answers an unsigned request',
            'Turn on the verification of requests: anyone could pretend to be Alexa.',
          )
        : unchecked(`status ${status} to an unsigned request, but not with a skill's response`);
    }
    const reason = `status ${status} to an unsigned request; 400 was expected`;
    if (inFrontOfTheSkill.includes(status)) return unchecked(reason);
    return failed(reason, remedies.endpointPath);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    if (error.isMistrust) return unchecked("its certificate isn't trusted");
    const reason = `${url}: ${error.message}`;
    if (stage === 'dev') return unchecked(`${reason}; start the playground with: npm start`);
    return failed(reason, remedies.endpointDown);
  }
}

function isAlexaResponse(body: string): boolean {
  try {
    return alexaResponse.safeParse(JSON.parse(body)).success;
  } catch {
    // Not JSON: a page of something in front of the skill.
    return false;
  }
}

function unsignedLaunch(applicationId = 'amzn1.ask.skill.unknown'): unknown {
  return alexaRequest(
    { type: 'LaunchRequest' },
    { applicationId, userId: 'amzn1.ask.account.DOCTOR' },
  );
}
