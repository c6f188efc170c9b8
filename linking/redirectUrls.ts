/** Where Alexa receives the authorization code: one host for each of Amazon's regions. */
const alexaHosts = ['pitangui.amazon.com', 'layla.amazon.com', 'alexa.amazon.co.jp'] as const;

/**
 * Returns the path of Alexa's redirect URI, the same on each of its hosts.
 *
 * @param vendorId the developer's ID at Amazon, as `ask smapi get-vendor-list` shows it
 */
export function skillLinkPath(vendorId: string): string {
  return `/api/skill/link/${vendorId}`;
}

/**
 * Returns the redirect URIs that the authorization server must allow. All three are needed: Alexa uses
 * the one of the user's Amazon account, not of the developer's.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/account-linking/requirements-account-linking.html
 *
 * @param vendorId the developer's ID at Amazon, as `ask smapi get-vendor-list` shows it
 */
export function alexaRedirectUrls(vendorId: string): readonly string[] {
  return alexaHosts.map((host) => `https://${host}${skillLinkPath(vendorId)}`);
}
