import { alexaRedirectUrls, skillLinkPath } from '../../linking/redirectUrls';

test('Alexa has a redirect URL for each of its three regions', () => {
  expect(alexaRedirectUrls('M123')).toEqual([
    'https://pitangui.amazon.com/api/skill/link/M123',
    'https://layla.amazon.com/api/skill/link/M123',
    'https://alexa.amazon.co.jp/api/skill/link/M123',
  ]);
});

test('the path of the redirect URL ends with the vendor ID', () => {
  expect(skillLinkPath('M123')).toBe('/api/skill/link/M123');
});
