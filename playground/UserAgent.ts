/**
 * A browser without a window: keeps cookies, and follows redirects within the origin that it started
 * at. A redirect to another origin ends a sign-in, so it is returned.
 */
export class UserAgent {
  private readonly cookies = new Map<string, string>();

  /**
   * Opens an address, or sends a form to it.
   *
   * @param url absolute
   * @param form fields to POST; a GET without them
   * @returns the page, or the redirect to another origin
   */
  async open(url: string | URL, form?: Readonly<Record<string, string>>): Promise<Response> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    this.keepCookies(response);

    const location = response.headers.get('location');
    if (location === null) return response;
    const target = new URL(location, url);
    return target.origin === new URL(url).origin ? this.open(target) : response;
  }

  private keepCookies(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
