import { RequestSigner } from '../../../../../playground/alexa/signing';
import { certificatesOf } from './TestAuthority';
import { withVerifiedSkill, type Outcome } from './VerifiedSkill';

/**
 * Returns the outcome of a request that is signed with the keys of a chain's first certificate.
 *
 * @param now the time, in milliseconds since 1970
 * @param certified the chain, and the trusted root
 */
export function outcomeOfChain(
  now: number,
  ...certified: Parameters<typeof certificatesOf>
): Promise<Outcome> {
  const signer = new RequestSigner(certificatesOf(...certified));
  return withVerifiedSkill(signer, now, (skill) => skill.post());
}
