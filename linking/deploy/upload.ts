import { NoAnswer, send } from '../http';
import { SkillPackageError } from './SkillPackageError';

/** Icons make a package large, and connections can be slow; in milliseconds. */
const TIMEOUT_MS = 300_000;

/**
 * Uploads a skill package to where Amazon fetches it from.
 *
 * @param url the upload URL; anyone who knows it can write there, so no error quotes it
 * @throws {SkillPackageError} when it can't be uploaded
 */
export async function upload(url: string, archive: Uint8Array): Promise<void> {
  const reason = await send(url, { method: 'PUT', data: archive }, TIMEOUT_MS).then(
    ({ status }) => (status < 300 ? undefined : `status ${status}`),
    (error: unknown) => {
      if (error instanceof NoAnswer) return error.message;
      throw error;
    },
  );
  if (reason === undefined) return;
  const { host } = new URL(url);
  throw new SkillPackageError(`The skill package could not be uploaded to ${host}: ${reason}.`, {
    problems: [],
    live: 'Nothing has changed at Amazon.',
    hint: 'Check the connection and the proxy, and deploy again.',
  });
}
