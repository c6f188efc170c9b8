import { type v1 } from 'ask-smapi-model';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { JovoWorkspace, type Outcome } from '../../../support/JovoWorkspace';
import { type Skill } from '../../../support/smapi/Skills';
import { SmapiStandIn } from '../../../support/smapi/SmapiStandIn';

type Linking = v1.skill.accountLinking.AccountLinkingRequestPayload;

export const vendorId = 'M1234567890';

/** New in every run: wherever it turns up, it came from the environment. */
export const secret = randomBytes(24).toString('hex');

/** The account linking that the project asks for, without the client secret. */
export const linking = {
  type: 'AUTH_CODE',
  authorizationUrl: 'https://tenant.auth0.test/authorize',
  accessTokenUrl: 'https://tenant.auth0.test/oauth/token',
  clientId: 'a-client-id',
  scopes: ['openid', 'profile', 'email', 'offline_access'],
  accessTokenScheme: 'HTTP_BASIC',
} as const satisfies Linking;

export const build = ['build:platform', 'alexa'];
export const deploy = ['deploy:platform', 'alexa'];

/** A project, and the Amazon that it is deployed to. Each test file has its own. */
export class Deployment {
  readonly workspace = new JovoWorkspace();
  /** What the CLI runs in; a test may add to it. */
  readonly environment: Record<string, string>;

  private constructor(readonly smapi: SmapiStandIn) {
    this.environment = {
      AUTH0_DOMAIN: 'tenant.auth0.test',
      AUTH0_CLIENT_ID: 'a-client-id',
      AUTH0_CLIENT_SECRET: secret,
      ALEXA_VENDOR_ID: vendorId,
      SKILL_ENDPOINT: 'https://skill.test/webhook',
      ...smapi.environment,
      ASK_ACCESS_TOKEN: smapi.accessToken,
    };
  }

  /** Starts an Amazon that has no skill yet. */
  static async start(): Promise<Deployment> {
    return new Deployment(await SmapiStandIn.start());
  }

  /** Starts an Amazon that has the skill and its account linking, as an earlier deploy left them. */
  static async startDeployed(): Promise<Deployment> {
    const deployment = await Deployment.start();
    const skill = deployment.smapi.skills.create();
    skill.accountLinking = { ...linking, clientSecret: secret };
    deployment.environment.ALEXA_SKILL_ID = skill.id;
    return deployment;
  }

  /** Runs the CLI; `changes` override the environment. */
  jovo(args: readonly string[], changes: Record<string, string> = {}): Promise<Outcome> {
    return this.workspace.jovo(args, { ...this.environment, ...changes });
  }

  /** The one skill. */
  get skill(): Skill {
    const [skill, ...others] = this.smapi.skills.all();
    expect(others).toEqual([]);
    if (!skill) throw new Error('There is no skill.');
    return skill;
  }

  changeInConsole(changes: Linking): void {
    this.skill.accountLinking = { ...this.skill.accountLinking, ...changes };
  }

  /** The account linking that Amazon was sent. */
  updates(): unknown[] {
    return this.smapi.received
      .filter(({ operation }) => operation === 'updateAccountLinkingInfoV1')
      .map(({ body }) => body);
  }

  /** The texts of all files in the workspace: the build, the home directory, temporary files. */
  filesLeft(): string[] {
    return this.workspace.allFiles().map((file) => readFileSync(file, 'utf8'));
  }

  /** Checks that Amazon understood everything, and forgets what happened. */
  endTest(): void {
    expect(this.smapi.faults).toEqual([]);
    this.smapi.received.length = 0;
    this.smapi.failures.clear();
    this.smapi.brokenModels.clear();
    const { smapi } = this;
    Object.assign(smapi, { importStatus: 'SUCCEEDED', importResources: [], importErrors: [] });
  }

  async stop(): Promise<void> {
    this.workspace.remove();
    await this.smapi.close();
  }
}
