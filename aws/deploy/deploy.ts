import { artifactsTemplate } from '../stack/artifactsTemplate';
import { ALIAS, artifactsStack, stackName } from '../stack/names';
import { skillTemplate } from '../stack/skillTemplate';
import type { AwsClient } from './Aws';
import { AwsError } from './AwsError';
import { type JovoOptions, runJovo, skillIdIn } from './jovo';
import { hashBundle, releaseOf } from './release';
import type { Options, Settings } from './settings';
import { type Outputs, Stack } from './Stack';
import type { Steps } from './Steps';

/** What a deploy works with. */
export interface Deploy {
  readonly options: Options;
  readonly settings: Settings;
  readonly aws: AwsClient;
  readonly region: string;
  readonly jovo: JovoOptions;
  readonly steps: Steps;
  /** Packs the skill. Returns the folder of the bundle and the path of its zip. */
  readonly pack: () => Promise<{ readonly folder: string; readonly zip: string }>;
  /** How often to ask CloudFormation, in milliseconds. Default: 5,000. */
  readonly pollMs?: number;
}

export interface Deployed {
  readonly outputs: Outputs;
  /** Set if this deploy has created the skill. */
  readonly newSkillId: string | undefined;
}

/**
 * Deploys a stage: bundle, stack, skill package and account linking. What fails by a mistake of the
 * project fails before anything has changed.
 */
export async function deploy(context: Deploy): Promise<Deployed> {
  const { options, settings, steps } = context;
  const stack = new Stack(context.aws, stackName(options.stage), context.pollMs);

  const endpoint = await steps.take({ title: 'Sign in to AWS', done: 'Signed in' }, () =>
    endpointOf(context),
  );
  await steps.take(
    { title: 'Build the skill package', done: 'The skill package is built, in build/' },
    () => jovo('build:platform', context, endpoint),
  );
  const bundle = await steps.take(
    { title: 'Pack the skill', done: 'The skill is packed, in bundle.zip' },
    context.pack,
  );
  const code = await upload(context, bundle);
  if (settings.managementSecret !== undefined)
    await storeSecret(context, settings.managementSecret);

  const outputs = await update(context, stack, { ...settings.parameters, ...code });
  const printed = await steps.take(
    {
      title: 'Deploy the skill package and account linking',
      done: 'Amazon has the skill package and account linking',
      halfway: () => 'The function is live. The message above says what Amazon has of the skill.',
    },
    () => jovo('deploy:platform', context, outputs.Endpoint ?? endpoint),
  );
  if (settings.skillId !== undefined) return { outputs, newSkillId: undefined };

  const newSkillId = skillIdIn(printed);
  if (newSkillId === undefined) {
    throw new AwsError('skill_failed', 'The deploy did not print the ID of the new skill.', {
      hint: 'Find it with "npx ask smapi list-skills-for-vendor", put it into .env, and deploy again.',
    });
  }
  const bound = { ...settings.parameters, ...code, SkillId: newSkillId };
  return { outputs: await update(context, stack, bound), newSkillId };
}

/** Returns the ARN that the alias has or will have. */
async function endpointOf({ aws, region, options }: Deploy): Promise<string> {
  const { Account } = await aws.call<{ readonly Account: string }>('sts get-caller-identity');
  return `arn:aws:lambda:${region}:${Account}:function:${stackName(options.stage)}:${ALIAS}`;
}

function jovo(command: string, { jovo: options }: Deploy, endpoint: string): Promise<string> {
  const environment = { ...options.environment, SKILL_ENDPOINT: endpoint };
  return runJovo(command, { ...options, environment });
}

async function upload(
  { aws, options, steps, pollMs }: Deploy,
  { folder, zip }: { readonly folder: string; readonly zip: string },
): Promise<{ readonly CodeBucket: string; readonly CodeKey: string }> {
  const CodeKey = `${options.stage}/${hashBundle(folder)}.zip`;
  const step = {
    title: 'Upload the bundle',
    done: `The bundle is uploaded: ${CodeKey}. Nothing uses it yet`,
    halfway: () => 'The skill runs as before.',
  };
  return steps.take(step, async () => {
    const artifacts = new Stack(aws, artifactsStack, pollMs);
    const { outputs } = await artifacts.deploy(artifactsTemplate());
    const CodeBucket = outputs.Bucket ?? '';
    const input = { Bucket: CodeBucket, Key: CodeKey };
    await aws.call('s3api put-object', input, ['--body', zip]);
    return { CodeBucket, CodeKey };
  });
}

function storeSecret({ aws, settings, steps }: Deploy, Value: string): Promise<object> {
  const Name = settings.parameters.ManagementParameterName;
  const step = {
    title: 'Store the secret that revokes grants',
    done: `${Name} in the Parameter Store holds the secret`,
    halfway: () => 'The skill runs as before.',
  };
  return steps.take(step, () =>
    aws.call('ssm put-parameter', { Name, Value, Type: 'SecureString', Overwrite: true }),
  );
}

function update(
  { options, steps }: Deploy,
  stack: Stack,
  parameters: Readonly<Record<string, string>>,
): Promise<Outputs> {
  const template = skillTemplate(options.stage);
  const pace = options.isAtOnce ? '' : '. A new version gets 10% of the requests for 5 minutes';
  const step = {
    title: `Change the stack ${stack.name}${pace}`,
    done: `The stack ${stack.name} is up to date, and its function is live`,
    halfway: whatStackHas,
  };
  return steps.take(step, async () => {
    const Release = releaseOf(template, parameters);
    return (await stack.deploy(template, { ...parameters, Release })).outputs;
  });
}

function whatStackHas(error: unknown): string {
  // Undefined if someone has stopped the command.
  switch ((error as Partial<AwsError> | undefined)?.code) {
    case 'stack_failed':
      return 'CloudFormation has undone the change. The skill runs as before, if it ran.';
    case 'stack_stuck':
      return "The skill runs as before. The stack can't be changed until it is freed.";
    case 'stack_unwatched':
    case undefined:
      return 'CloudFormation goes on with what it has begun.';
    default:
      return 'It has changed nothing.';
  }
}
