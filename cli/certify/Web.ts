import { NoAnswer, send } from '../../linking/http';
import { issuerOf } from '../../linking/doctor/certificate';

/** A web page, after redirects. */
export interface Page {
  readonly status: number;
  /** The URL after redirects. */
  readonly url: string;
  readonly body: string;
}

/** What is looked up on the internet. */
export interface Web {
  /** Opens a page as a browser does, and follows redirects. Throws `NoAnswer` if there is none. */
  open(url: string, language: string): Promise<Page>;
  /** Returns the issuer of a host's certificate. */
  issuerOf(url: string): Promise<string>;
}

/** Auth0's sign-in page takes one or two. */
const MAX_REDIRECTS = 5;

/** The internet. */
export const web: Web = { open, issuerOf };

async function open(url: string, language: string): Promise<Page> {
  let next = url;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const headers = { 'accept-language': language };
    const { status, body, headers: answered } = await send(next, { headers });
    const { location } = answered;
    if (status < 300 || status >= 400 || typeof location !== 'string')
      return { status, url: next, body };
    next = new URL(location, next).href;
  }
  throw new NoAnswer('ERR_FR_TOO_MANY_REDIRECTS');
}
