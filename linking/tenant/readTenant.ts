import { parse, YAMLParseError } from 'yaml';
import * as z from 'zod';
import { apiSchema, type Api } from './api';
import { applicationSchema, type Application } from './application';
import { TenantError } from './TenantError';

/** What replaces the keywords of the tenant file. */
export type Keywords = Readonly<Record<string, string | readonly string[]>>;

/** One application: nothing else in the tenant belongs to this project. */
const tenantSchema = z.strictObject({
  clients: z.tuple([applicationSchema], 'must be exactly one application'),
});

/** One API, for the same reason. */
const apiFileSchema = z.strictObject({
  resourceServers: z.tuple([apiSchema], 'must be exactly one API'),
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
  const source = 'linking/tenant/application.ts';
  return readFile(text, keywords, tenantSchema, { file: 'auth0/tenant.yaml', source }).clients[0];
}

/**
 * Reads the file of the API in the same way.
 *
 * @throws {TenantError} with every fault
 */
export function readApi(text: string, keywords: Keywords): Api {
  const source = 'linking/tenant/api.ts';
  return readFile(text, keywords, apiFileSchema, { file: 'auth0/api.yaml', source })
    .resourceServers[0];
}

/** Where the file is, and where what it may contain is listed. */
interface Place {
  readonly file: string;
  readonly source: string;
}

function readFile<Content>(
  text: string,
  keywords: Keywords,
  schema: z.ZodType<Content>,
  place: Place,
): Content {
  const unset = [...text.matchAll(KEYWORD)]
    .map(([, , json, plain]) => json ?? plain ?? '')
    .filter((keyword) => !Object.hasOwn(keywords, keyword));
  if (unset.length > 0) {
    throw faulty(
      place,
      unset.map((keyword) => `The keyword ${keyword} is not set.`),
    );
  }

  const filled = text.replace(KEYWORD, (_, _quote, json?: string, plain?: string) =>
    json === undefined ? String(keywords[plain ?? '']) : JSON.stringify(keywords[json]),
  );
  const result = schema.safeParse(parsed(filled, place));
  if (result.success) return result.data;
  throw faulty(
    place,
    result.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`),
  );
}

function parsed(yaml: string, place: Place): unknown {
  try {
    return parse(yaml);
  } catch (cause) {
    const [at] = cause instanceof YAMLParseError ? (cause.linePos ?? []) : [];
    const where = at ? `line ${at.line}, column ${at.col}: ` : '';
    throw faulty(place, [`${where}not valid YAML.`], cause);
  }
}

function faulty({ file, source }: Place, faults: readonly string[], cause?: unknown): TenantError {
  return new TenantError(
    [`Invalid ${file}:`, ...faults.map((fault) => `  ${fault}`)].join('\n'),
    `Correct the file. ${source} lists what it may contain.`,
    { cause },
  );
}
