import { splitAudience } from '../audience';
import { probeAudience, type AudienceFinding } from '../audienceProbe';
import { failed, passed, unchecked, type Check, type Outcome } from './Check';
import { type Remedies } from './remedies';
import { withKnown, type Subject } from './Subject';

/** Returns the check of the audience; none if the project asks for no audience. */
export function audienceChecks(subject: Subject): Check[] {
  const { authorizationUrl, redirectUrls: [redirectUrl] = [] } = subject.known;
  const { url, audience } = splitAudience(authorizationUrl ?? 'about:blank');
  if (audience === undefined) return [];
  return [
    {
      id: 'audience',
      group: 'Authorization server',
      title: 'Audience',
      // The answer comes as a redirect.
      needs: redirectUrl === undefined ? [] : [`redirect-url:${new URL(redirectUrl).hostname}`],
      run: () =>
        withKnown(subject, ['clientId', 'redirectUrls'], async ({ clientId }) =>
          outcomeOf(
            audience,
            await probeAudience(url, audience, clientId, redirectUrl ?? ''),
            subject.remedies,
          ),
        ),
    },
  ];
}

function outcomeOf(
  audience: string,
  { verdict, similar }: AudienceFinding,
  remedies: Remedies,
): Outcome {
  switch (verdict) {
    case 'known':
      return passed(`${audience} is known`);
    case 'unknown':
      return failed(
        similar === undefined
          ? `the server doesn't know an API ${audience}`
          : `the server doesn't know an API ${audience}, but it knows ${similar}`,
        remedies.audience(similar),
      );
    case 'not_allowed':
      return failed(`the application must not use the API ${audience}`, remedies.apiAccess);
    case 'any_audience':
      return unchecked('the authorization endpoint gives a made-up audience the same answer');
    case 'unclear':
      return unchecked("the authorization endpoint doesn't say");
  }
}
