import type { Smapi } from '../../../linking/smapi/Smapi';
import type { AskAnswer } from '../../../linking/smapi/runAsk';
import { translateAskError } from '../../../linking/smapi/translateAskError';
import { requestFor } from './operations';
import type { SmapiStandIn } from './SmapiStandIn';

/** Has the ASK CLI's ways of naming what is sent. */
const renamed: Readonly<Record<string, (value: string) => object>> = {
  'testers-emails': (value) => ({
    testers: value.split(',').map((emailId) => ({ emailId })),
  }),
  locales: (value) => ({ locales: value.split(',') }),
};

/**
 * Makes an API call the stand-in itself, as the ASK CLI would: that takes seconds for each call. At least
 * one test of each operation uses the real ASK CLI.
 */
export function directly<Api extends Smapi>(api: Api, smapi: SmapiStandIn): Api {
  const ask = async (operation: string, args: readonly string[]): Promise<AskAnswer> => {
    const options = Object.fromEntries(
      args.flatMap((name, index) =>
        index % 2 === 0 ? [[name.slice(2), args[index + 1] ?? ''] as const] : [],
      ),
    );
    const { method, path, rest } = requestFor(operation, options);
    const fields = Object.entries(rest).map(
      ([name, value]) => renamed[name]?.(value) ?? { [camelCase(name)]: value },
    );
    const content = Object.assign({}, ...fields) as Record<string, string>;
    const query = method === 'GET' ? `?${new URLSearchParams(content).toString()}` : '';
    const url = smapi.url + path + query;
    const response = await fetch(url, {
      method,
      headers: { authorization: `Bearer ${smapi.accessToken}` },
      ...(method !== 'GET' && fields.length > 0 && { body: JSON.stringify(content) }),
    });
    const text = await response.text();
    if (response.ok) return { body: text === '' ? undefined : (JSON.parse(text) as unknown) };
    const kind = response.status < 500 ? 'Client' : 'Server';
    const stderr = `The request to ${url} failed. ${kind} Error: status code ${response.status}`;
    throw translateAskError({ operation, stderr });
  };
  return Object.assign(api, { ask });
}

function camelCase(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
