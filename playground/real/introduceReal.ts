import { allLanguages } from '../../src/languages/all';
import type { Real } from './startReal';

/**
 * Returns what to do next, for the terminal.
 *
 * @param running what was started
 */
export function introduceReal({
  url,
  pageUrl,
  auth0Url,
  real,
  memory,
  isMemoryKept,
}: Real): string {
  const now = real.endpoint ? `\n   At the moment, it's ${real.endpoint}` : '';
  return `
Page     ${pageUrl}
Webhook  ${url}/webhook, for the real Alexa
Auth0    ${auth0Url}
Memory   ${memory} (${isMemoryKept ? 'kept' : 'removed when you end this'})

1. In another terminal, start a tunnel to the webhook with one of these commands:
${real.tunnels.map(([, command]) => `     ${command}`).join('\n')}
2. Set SKILL_ENDPOINT to https://<the tunnel's host>/webhook in .env, and run:
     npx jovo deploy:platform alexa --stage prod${now}
   If the host has a wildcard certificate, as most tunnels do, first follow step 2 of docs/real-echo.md.
3. Say "Alexa, open ${allLanguages.en.invocationName}" to an Echo of your own Amazon account, or in the simulator of the
   developer console.

Press Ctrl+C to end everything.
`;
}
