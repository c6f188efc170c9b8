import { artifactsTemplate } from './artifactsTemplate';
import { artifactsStack, stackName, stages } from './names';
import { skillTemplate } from './skillTemplate';
import type { Template } from './Template';

/** Returns all templates, by the names of their stacks. */
export function templates(): Readonly<Record<string, Template>> {
  return Object.fromEntries([
    [artifactsStack, artifactsTemplate()],
    ...stages.map((stage) => [stackName(stage), skillTemplate(stage)] as const),
  ]);
}
