import type { Template } from '../stack/Template';

/** The part of AWS's validator that is used here. Its package is installed by `npm run aws:validate`. */
interface Validator {
  readonly CelEngine: new () => Engine;
}

interface Engine {
  validateStandard(template: object, config: object): Report;
}

interface Report {
  readonly status: string;
  readonly diagnostics: readonly {
    readonly ruleId: string;
    readonly message: string;
    readonly entity?: { readonly logicalId: string };
    readonly propertyPath?: string;
  }[];
}

/** What a deploy sets. The validator would try the empty default values instead. */
const parameterOverrides = {
  SkillId: 'amzn1.ask.skill.12345678-90ab-cdef-1234-567890abcdef',
  CodeBucket: 'bundles',
  CodeKey: 'prod/bundle.zip',
  Release: '0123456789abcdef',
  Auth0Domain: 'example.auth0.com',
};

let engine: Engine | undefined;

/**
 * Validates a template offline, by the schemas and the rules that AWS ships.
 *
 * @returns one line for each error and warning
 * @see https://github.com/aws-cloudformation/cloudformation-validate
 */
export function findings(template: Template | object): string[] {
  engine ??= createEngine();
  const { status, diagnostics } = engine.validateStandard(asFile(template), {
    severityLevel: 'WARN',
    parameterOverrides,
  });
  const found = diagnostics.map(
    ({ ruleId, message, entity, propertyPath }) =>
      `${[entity?.logicalId, propertyPath].filter(Boolean).join('.')}: ${message} (${ruleId})`,
  );
  return status === 'OK' ? found : [...found, `The validator did not finish: ${status}`];
}

/** Takes a second, because it compiles 300 rules. */
function createEngine(): Engine {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- it isn't installed with the project
  const { CelEngine } = require('@aws/cloudformation-validate') as Validator;
  return new CelEngine();
}

/** The validator reads files; this one exists in memory only. */
function asFile(template: object): object {
  const bytes = Buffer.from(JSON.stringify(template));
  return { path: 'template.json', readBytes: () => bytes };
}
