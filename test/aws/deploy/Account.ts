import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Aws, type AwsClient } from '../../../aws/deploy/Aws';
import { deploy, type Deployed } from '../../../aws/deploy/deploy';
import { remove } from '../../../aws/deploy/remove';
import { readSettings } from '../../../aws/deploy/settings';
import { Steps } from '../../../aws/deploy/Steps';
import type { Stage } from '../../../aws/stack/names';
import { plant } from '../../support/canaries';
import { AwsStandIn } from '../../support/aws/AwsStandIn';

export const SKILL_ID = 'amzn1.ask.skill.12345678-90ab-cdef-1234-567890abcdef';

/** Stands for the Jovo CLI: notes its command line and its endpoint, and creates a skill if there is none. */
const jovo = (folder: string): string => `#!/bin/sh
echo "$1 $3 $4 $SKILL_ENDPOINT \${ALEXA_SKILL_ID:-none}" >> ${folder}/jovo.log
[ -e ${folder}/fail-$1 ] && exit 1
[ "$1" = deploy:platform ] && [ -z "$ALEXA_SKILL_ID" ] && echo "» ALEXA_SKILL_ID=${SKILL_ID}"
exit 0
`;

/** A developer's laptop with a project on it, an AWS account, and Amazon's side of a skill. */
export class Account {
  readonly environment: Record<string, string> = {
    AUTH0_DOMAIN: 'tenant.eu.auth0.com',
    AUTH0_CLIENT_ID: 'alexa',
    AUTH0_CLIENT_SECRET: plant('client-secret-at-auth0'),
    AUTH0_MANAGEMENT_CLIENT_ID: 'management',
    AUTH0_MANAGEMENT_CLIENT_SECRET: plant('management-secret-on-aws'),
  };
  /** What was printed. */
  readonly printed: string[] = [];
  /** Default: AWS within this process. */
  client: AwsClient;
  steps = new Steps((text) => this.printed.push(text));
  private readonly folder = mkdtempSync(join(tmpdir(), 'account-'));

  private constructor(readonly aws: AwsStandIn) {
    this.client = aws.client;
    mkdirSync(join(this.folder, 'bundle'));
    this.writeCode('module.exports = {};');
    writeFileSync(join(this.folder, 'jovo'), jovo(this.folder), { mode: 0o755 });
  }

  static async open(): Promise<Account> {
    return new Account(await AwsStandIn.start());
  }

  async close(): Promise<void> {
    rmSync(this.folder, { recursive: true });
    await this.aws.stop();
  }

  /** Calls AWS through the executable, as a developer does. */
  useExecutable(): void {
    this.client = new Aws({ command: this.aws.command, region: 'eu-west-1' });
  }

  /** Changes the code of the skill. */
  writeCode(code: string): void {
    writeFileSync(join(this.folder, 'bundle', 'index.js'), code);
    writeFileSync(join(this.folder, 'bundle.zip'), code);
  }

  /** Makes a command of the Jovo CLI fail. */
  breakJovo(command: string): void {
    writeFileSync(join(this.folder, `fail-${command}`), '');
  }

  repairJovo(command: string): void {
    rmSync(join(this.folder, `fail-${command}`));
  }

  /** Returns how the Jovo CLI was called. */
  jovoCalls(): string[] {
    return readFileSync(join(this.folder, 'jovo.log'), 'utf8').trim().split('\n');
  }

  deploy(stage: Stage, options: { isAtOnce?: boolean } = {}): Promise<Deployed> {
    this.steps = new Steps((text) => this.printed.push(text));
    const given = { stage, runtime: 'nodejs24.x', isAtOnce: options.isAtOnce ?? false } as const;
    return deploy({
      options: given,
      settings: readSettings(given, this.environment),
      aws: this.client,
      region: 'eu-west-1',
      jovo: {
        command: join(this.folder, 'jovo'),
        environment: { PATH: process.env.PATH, ...this.environment },
        show: (text) => this.printed.push(text),
      },
      steps: this.steps,
      pack: () =>
        Promise.resolve({
          folder: join(this.folder, 'bundle'),
          zip: join(this.folder, 'bundle.zip'),
        }),
      pollMs: 1,
    });
  }

  remove(stage: Stage, withData = false): Promise<void> {
    this.steps = new Steps((text) => this.printed.push(text));
    return remove({ stage, withData, aws: this.client, steps: this.steps, pollMs: 1 });
  }

  /** Returns why a deploy failed, and what was reported of it. */
  async failureOf(deployed: Promise<unknown>): Promise<{ error: Error; report: string }> {
    const error = await deployed.then(
      () => new Error('It did not fail.'),
      (failure: Error) => failure,
    );
    return { error, report: this.steps.report(error) };
  }
}
