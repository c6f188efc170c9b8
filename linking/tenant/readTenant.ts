import { parse } from 'yaml';
import * as z from 'zod';
import { applicationSchema, type Application } from './application';
import { TenantError } from './TenantError';

/** What auth0-deploy-cli puts in the place of keywords. */
export type Keywords = Readonly<Record<string, string | readonly string[]>>;

/** One application and nothing else: nothing else of the tenant is this project's. */
const tenantSchema = z.strictObject({
  clients: z.tuple([applicationSchema], 'must be one application, and no more'),
});

/** `@@KEYWORD@@`, in quotes or not, stands for JSON; `##KEYWORD##` for text. */
const KEYWORD = /(['"]?)@@(\w+)@@\1|##(\w+)##/g;

/**
 * Reads the tenant file as auth0-deploy-cli does, and checks what that leaves unchecked: it leaves
 * a keyword that is not set as it is, and does not look for misspelt properties.
 *
 * https://github.com/auth0/auth0-deploy-cli/blob/master/docs/keyword-replacement.md
 *
 * @param text of the tenant file
 * @param keywords what the keywords stand for
 * @returns the application that it describes
 * @throws {TenantError} with every fault, if there is any
 */
export function readTenant(text: string, keywords: Keywords): Application {
  const unset = [...text.matchAll(KEYWORD)]
    .map(([, , json, plain]) => json ?? plain ?? '')
    .filter((keyword) => !Object.hasOwn(keywords, keyword));
  if (unset.length > 0) {
    throw faulty(unset.map((keyword) => `The keyword ${keyword} is not set.`));
  }

  const filled = text.replace(KEYWORD, (_, _quote, json?: string, plain?: string) =>
    json === undefined ? String(keywords[plain ?? '']) : JSON.stringify(keywords[json]),
  );
  const result = tenantSchema.safeParse(parsed(filled));
  if (result.success) return result.data.clients[0];
  throw faulty(
    result.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`),
  );
}

function parsed(yaml: string): unknown {
  try {
    return parse(yaml);
  } catch (cause) {
    throw faulty(['It is no YAML.'], cause);
  }
}

function faulty(faults: readonly string[], cause?: unknown): TenantError {
  return new TenantError(
    ['auth0/tenant.yaml cannot be used:', ...faults.map((fault) => `  ${fault}`)].join('\n'),
    'Correct the file. What may stand in it is listed in linking/tenant/application.ts.',
    { cause },
  );
}
