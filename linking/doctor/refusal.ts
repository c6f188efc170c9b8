import { NoAnswer, type Answer } from '../http';
import { madeUp } from './tokenProbe';

/** Sends the unsigned request, to any address and with any headers. */
export type Ask = (
  url: string,
  headers?: Readonly<Record<string, string>>,
) => Promise<Pick<Answer, 'status' | 'body'>>;

/** What a firewall, a gateway or an overloaded server answers: nothing about the skill behind it. */
export const inFrontOfTheSkill: readonly number[] = [401, 403, 429, 502, 503, 504];

/** Nothing is fetched from there: Alexa's certificates have another address, and it doesn't exist. */
const forgedSignature = {
  'Signature-256': 'forged',
  SignatureCertChainUrl: 'https://certificates.invalid/',
};

/**
 * Tells whether a 400 to an unsigned request shows that there is a skill. Proxies and load balancers
 * answer 400, too, but they do so at any path, and they don't look at Alexa's signature.
 *
 * @param url where the request was sent
 * @param refusal the answer with status 400
 */
export async function isOfSkill(
  url: string,
  refusal: Pick<Answer, 'body'>,
  ask: Ask,
): Promise<boolean> {
  try {
    const elsewhere = await ask(new URL(madeUp(), url).href);
    if (elsewhere.status !== 400) return !inFrontOfTheSkill.includes(elsewhere.status);
    // A function URL has the skill at every path.
    const forged = await ask(url, forgedSignature);
    if (forged.status !== 400 || forged.body === refusal.body) return false;
    // Some pages differ each time, because they name the time or the request.
    return (await ask(url)).body === refusal.body;
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return false;
  }
}
