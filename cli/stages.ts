import { JovoCliError, ProjectConfig } from '@jovotech/cli-core';
import { type Environment, type Stage } from '../src/config';
import { productionVariables } from './variables';

/**
 * The stages, for Jovo: `dev` is the laptop, `prod` is Amazon. They are empty because Jovo would
 * evaluate both of them, and append their lists to those of the project.
 */
export const stages: Record<Stage, ProjectConfig> = {
  dev: new ProjectConfig({}),
  prod: new ProjectConfig({}),
};

/**
 * Returns the stage to use when none is named: `prod` if any variable of the production stage is set,
 * otherwise `dev`. A fresh clone builds for its playground, a configured one builds what it deploys,
 * and an incomplete configuration is reported.
 */
export function defaultStage(environment: Environment): Stage {
  const isSet = (name: string): boolean => Boolean(environment[name]?.trim());
  return Object.keys(productionVariables).some(isSet) ? 'prod' : 'dev';
}

/**
 * Checks the stage that the Jovo CLI has chosen.
 *
 * The CLI takes it from `--stage`, then from JOVO_STAGE, then from NODE_ENV, and builds without a stage
 * if the project doesn't have it.
 *
 * @param name what the CLI found
 * @param flag the flag `--stage` as the command parsed it
 * @throws {JovoCliError} when the stage doesn't exist, or isn't the one that the flag names
 */
export function knownStage(name: string | undefined, flag?: string): Stage {
  if (name === undefined || !Object.hasOwn(stages, name)) {
    throw new JovoCliError({
      message: `There is no stage named "${name ?? ''}".`,
      details: `The stages are ${Object.keys(stages).join(' and ')}.`,
      hint: 'Jovo takes the stage from --stage, then from JOVO_STAGE, then from NODE_ENV.',
    });
  }
  if (flag !== undefined && flag !== name) {
    throw new JovoCliError({
      message: `You asked for the stage "${flag}", but Jovo uses "${name}".`,
      hint: `Write --stage ${flag} with a space: Jovo ignores --stage=${flag}.`,
    });
  }
  return name as Stage;
}
