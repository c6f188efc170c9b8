import { describeCallbacks, type Callback } from '../../../cli/deploy/describeCallbacks';
import { alexaRedirectUrls } from '../../../linking/redirectUrls';

test('the redirect URLs can be pasted, and each has the verdict of Auth0', () => {
  const verdicts = ['registered', 'unregistered', 'unknown'] as const;
  const callbacks = alexaRedirectUrls('M123').map((url, index): Callback => ({
    url,
    verdict: verdicts[index] ?? 'unknown_client',
  }));
  expect(describeCallbacks(callbacks)).toBe(
    [
      'Allowed Callback URLs at Auth0 must contain, one for each region:',
      '  https://pitangui.amazon.com/api/skill/link/M123,',
      '  https://layla.amazon.com/api/skill/link/M123,',
      '  https://alexa.amazon.co.jp/api/skill/link/M123',
      'What Auth0 says about them:',
      '  pitangui.amazon.com: allowed',
      "  layla.amazon.com: NOT ALLOWED. Add it, or users in that region can't link",
      "  alexa.amazon.co.jp: unknown, because Auth0's answer doesn't say",
    ].join('\n'),
  );
});

test('an unknown client says nothing about the URL', () => {
  const [url = ''] = alexaRedirectUrls('M123');
  const text = describeCallbacks([{ url, verdict: 'unknown_client' }]);
  expect(text).toContain("Auth0 doesn't know the client ID");
});
