import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { type Environment, processEnvironment } from '../../src/config';
import type { Stage } from '../stack/names';

/** Where Alexa can invoke functions, as Amazon's guides list them. */
const ALEXA_REGIONS = ['us-east-1', 'us-west-2', 'eu-west-1', 'ap-northeast-1'];

/**
 * Returns the environment of a stage: `.env`, then `.env.<stage>`, which has the skill ID of the stage,
 * then the process's own. The later ones take precedence.
 */
export function stageEnvironment(stage: Stage): Environment {
  return { ...processEnvironment(), ...readFileOf(stage), ...process.env };
}

function readFileOf(stage: Stage): Environment {
  try {
    return parseEnv(readFileSync(`.env.${stage}`, 'utf8'));
  } catch (error) {
    // The file is optional.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** Returns the region of the environment, or of the AWS CLI's profile; undefined if none is set. */
export function findRegion({ AWS_REGION, AWS_DEFAULT_REGION }: Environment): string | undefined {
  const given = AWS_REGION?.trim() || AWS_DEFAULT_REGION?.trim();
  if (given) return given;
  try {
    return execFileSync('aws', ['configure', 'get', 'region'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/** Returns what may go wrong later, one line each. */
export function warnings(region: string, runtime: string, nodeVersion: string): string[] {
  const [major = ''] = nodeVersion.split('.');
  return [
    ...(ALEXA_REGIONS.includes(region)
      ? []
      : [`Alexa may not reach functions in ${region}, only in ${ALEXA_REGIONS.join(', ')}.`]),
    ...(runtime.startsWith(`nodejs${major}.`)
      ? []
      : [
          `This is Node.js ${major}, and the function runs on ${runtime}: it can't use the compiled code, ` +
            'and starts a third slower. Deploy with the same major version.',
        ]),
  ];
}
