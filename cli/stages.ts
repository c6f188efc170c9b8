import { JovoCliError, ProjectConfig } from '@jovotech/cli-core';
import { type Environment, type Stage } from '../src/config';
import { productionVariables } from './variables';

/**
 * The stages as Jovo wants to know them: `dev` is the laptop, `prod` is Amazon. They are empty, since
 * Jovo would evaluate both, and join their lists to those of the project.
 */
export const stages: Record<Stage, ProjectConfig> = {
  dev: new ProjectConfig({}),
  prod: new ProjectConfig({}),
};

/**
 * The stage that is meant when nobody names one: `prod` as soon as a variable of the production
 * stage is set, else `dev`. So a fresh clone builds for its playground, and a configured one builds
 * what it deploys; half a configuration is reported, not passed over.
 */
export function defaultStage(environment: Environment): Stage {
  const isSet = (name: string): boolean => Boolean(environment[name]?.trim());
  return Object.keys(productionVariables).some(isSet) ? 'prod' : 'dev';
}

/**
 * Takes the name of a stage from the Jovo CLI.
 *
 * The CLI looks for it in `--stage`, then in JOVO_STAGE, then in NODE_ENV, and builds without one if
 * the project does not know the name.
 *
 * @param name what the CLI found
 * @param flag the flag `--stage` as its parser read it
 * @throws {JovoCliError} when there is no such stage, or it is not the one that was asked for
 */
export function knownStage(name: string | undefined, flag?: string): Stage {
  if (name === undefined || !Object.hasOwn(stages, name)) {
    throw new JovoCliError({
      message: `There is no stage named "${name ?? ''}".`,
      details: `The stages are ${Object.keys(stages).join(' and ')}.`,
      hint: 'Jovo takes the stage from --stage, else from JOVO_STAGE, else from NODE_ENV.',
    });
  }
  if (flag !== undefined && flag !== name) {
    throw new JovoCliError({
      message: `Asked for the stage "${flag}", Jovo took "${name}".`,
      hint: `Write --stage ${flag} with a blank: Jovo overlooks --stage=${flag}.`,
    });
  }
  return name as Stage;
}
