import express, { type Express, type RequestHandler } from 'express';
import { onlyOwnHosts } from '../../onlyOwnHosts';
import { certificatePath, type RequestSigner } from '../signing';
import type { AppOptions } from './AppOptions';

/**
 * Creates an app that only serves the certificates: the skill needs them to verify requests.
 *
 * @param options what to serve
 */
export function createCertificatesApp({ signer, url }: AppOptions): Express {
  return express()
    .disable('x-powered-by')
    .use(onlyOwnHosts(url))
    .get(certificatePath, sendCertificates(signer));
}

/** Sends the certificates that Alexa keeps in an S3 bucket. */
export function sendCertificates({ certificateChain }: RequestSigner): RequestHandler {
  return (_request, response) => {
    response.type('application/x-pem-file').send(certificateChain);
  };
}
