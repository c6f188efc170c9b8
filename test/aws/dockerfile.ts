import { readFileSync } from 'node:fs';

/** An instruction of a Dockerfile. */
export interface Instruction {
  readonly name: string;
  readonly text: string;
}

/** Returns the stages of a Dockerfile, each with its instructions. */
export function readStages(file: string): Instruction[][] {
  const stages: Instruction[][] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, name = '', text = ''] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
    if (name === 'FROM') stages.push([]);
    if (name) stages.at(-1)?.push({ name, text });
  }
  return stages;
}

/** Returns the texts of all instructions of a kind. */
export const textsOf = (stage: readonly Instruction[], kind: string): string[] =>
  stage.filter(({ name }) => name === kind).map(({ text }) => text);

/** Returns the command of an instruction in its JSON form. */
export function commandIn(text = ''): string[] {
  return JSON.parse(text.slice(text.indexOf('['))) as string[];
}
