import { inspect, parseArgs } from 'node:util';
import { removeLeftoverSecrets } from '../../linking/smapi/leftoverSecrets';
import { ConfigError } from '../../src/config';
import { bundle, zip } from '../bundle';
import { stackName, type Stage, stages } from '../stack/names';
import { runtimes } from '../stack/parameters';
import { skillTemplate } from '../stack/skillTemplate';
import { Aws } from './Aws';
import { AwsError } from './AwsError';
import { deploy } from './deploy';
import { findRegion, stageEnvironment, warnings } from './environment';
import { nextSteps } from './nextSteps';
import { remove } from './remove';
import { readSettings, type Runtime } from './settings';
import { Steps } from './Steps';

const usage = `Usage: npm run aws:deploy -- --stage dev|prod [--runtime ${runtimes.join('|')}] [--at-once]
       npm run aws:deploy -- --stage dev|prod --print
       npm run aws:remove -- --stage dev|prod [--with-data] [--yes]

aws:deploy deploys the skill to AWS Lambda and to Amazon: bundle, stack, skill package, account linking.
  --stage    dev is for trying things, with a skill of its own; users talk to prod
  --runtime  the version of Node.js. Default: ${runtimes[0]}
  --at-once  a new version gets all requests at once, even if an alarm is on
  --print    prints the CloudFormation template and changes nothing

aws:remove takes it down again. The skill at Amazon and the application at Auth0 stay.
  --with-data  also deletes the table of prod, which is kept otherwise
  --yes        does it; without it, the command only says what it would do

Needs the AWS CLI, signed in, and a region: AWS_PROFILE and AWS_REGION. Settings come from .env and from
.env.dev or .env.prod, which takes precedence.

Exit code: 0 on success, 1 if it stopped half-way, 2 if a setting or an option is wrong.

Example: npm run aws:deploy -- --stage prod`;

const FOLDER = 'bundle';
const ZIP = 'bundle.zip';

const steps = new Steps(say);

async function main(command: string | undefined, args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      stage: { type: 'string' },
      runtime: { type: 'string', default: runtimes[0] },
      'at-once': { type: 'boolean', default: false },
      print: { type: 'boolean', default: false },
      'with-data': { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return say(usage);
  const stage = oneOf(stages, values.stage, '--stage');
  if (values.print) return say(JSON.stringify(skillTemplate(stage), null, 2));
  if (command === 'remove') return removeStage(stage, values['with-data'], values.yes);
  return deployStage(stage, oneOf(runtimes, values.runtime, '--runtime'), values['at-once']);
}

async function deployStage(stage: Stage, runtime: Runtime, isAtOnce: boolean): Promise<void> {
  const environment = stageEnvironment(stage);
  const options = { stage, runtime, isAtOnce: isAtOnce || stage === 'dev' };
  const settings = readSettings(options, environment);
  const region = regionOf(environment);
  for (const warning of warnings(region, runtime, process.versions.node)) say(`! ${warning}`);
  removeLeftoverSecrets(say);
  const deployed = await deploy({
    options,
    settings,
    region,
    aws: new Aws({ region }),
    jovo: { environment },
    steps,
    pack: async () => {
      await bundle(FOLDER);
      zip(FOLDER, ZIP);
      return { folder: FOLDER, zip: ZIP };
    },
  });
  say(`${steps.report()}\n\n${nextSteps(stage, environment, deployed)}`);
}

async function removeStage(stage: Stage, withData: boolean, isSure: boolean): Promise<void> {
  const data = withData ? ', with all that it remembers' : '';
  if (!isSure)
    return say(`This would delete the stack ${stackName(stage)}${data}. Add --yes to do it.`);
  const aws = new Aws({ region: regionOf(stageEnvironment(stage)) });
  await remove({ stage, withData, aws, steps });
  say(`${steps.report()}\nThe skill at Amazon and the application at Auth0 are still there.`);
}

function regionOf(environment: ReturnType<typeof stageEnvironment>): string {
  const region = findRegion(environment);
  if (region) return region;
  throw new UsageError('No region is set. Set AWS_REGION, for example to us-east-1.');
}

function oneOf<Name extends string>(
  names: readonly Name[],
  given: string | undefined,
  flag: string,
): Name {
  const name = names.find((known) => known === given);
  if (name) return name;
  throw new UsageError(`${flag} must be ${names.join(' or ')}.`);
}

/** A setting or an option is wrong. */
class UsageError extends Error {}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

process.once('SIGINT', () => {
  process.stderr.write(`\n${steps.report()}\n`);
  process.exit(130);
});

const [, , command, ...args] = process.argv;
main(command, args).catch((error: Error) => {
  const isOption = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') ?? false;
  if (isOption || error instanceof UsageError || error instanceof ConfigError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
    return;
  }
  const isExpected = error instanceof AwsError;
  process.stderr.write(`${isExpected ? error.message : inspect(error)}\n`);
  if (isExpected) process.stderr.write(`→ ${error.hint}\n`);
  process.stderr.write(`\n${steps.report(error)}\n`);
  process.exitCode = 1;
});
