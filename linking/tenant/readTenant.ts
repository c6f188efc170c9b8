import { parse } from 'yaml';
import * as z from 'zod';
import { applicationSchema, type Application } from './application';
import { TenantError } from './TenantError';

/** What replaces the keywords of the tenant file. */
export type Keywords = Readonly<Record<string, string | readonly string[]>>;

/** One application: nothing else in the tenant belongs to this project. */
const tenantSchema = z.strictObject({
  clients: z.tuple([applicationSchema], 'must be exactly one application'),
});

/** `@@KEYWORD@@`, in quotes or not, stands for JSON; `##KEYWORD##` stands for text. */
const KEYWORD = /(['"]?)@@(\w+)@@\1|##(\w+)##/g;

/**
 * Reads the tenant file as auth0-deploy-cli does, and checks what that doesn't: it leaves an unset
 * keyword in place, and accepts misspelt properties.
 *
 * @see https://github.com/auth0/auth0-deploy-cli/blob/master/docs/keyword-replacement.md
 *
 * @param text the content of the tenant file
 * @param keywords what the keywords stand for
 * @returns the application that it describes
 * @throws {TenantError} with every fault
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
    throw faulty(['not valid YAML.'], cause);
  }
}

function faulty(faults: readonly string[], cause?: unknown): TenantError {
  return new TenantError(
    ['Invalid auth0/tenant.yaml:', ...faults.map((fault) => `  ${fault}`)].join('\n'),
    'Correct the file. linking/tenant/application.ts lists what it may contain.',
    { cause },
  );
}
