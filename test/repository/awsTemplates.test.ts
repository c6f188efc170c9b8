import { existsSync } from 'node:fs';
import { skillTemplate } from '../../aws/stack/skillTemplate';
import { templates } from '../../aws/stack/templates';
import { findings } from '../../aws/validate/findings';

beforeAll(() => {
  const isInstalled = existsSync('aws/node_modules/@aws/cloudformation-validate');
  if (!isInstalled) throw new Error('Install the validator first, with: npm run aws:validate');
});

/** Returns the findings for a function with other properties. */
function findingsFor(properties: object): string[] {
  const template = skillTemplate('prod');
  const { Function: original } = template.Resources;
  const changed = { ...original, Properties: { ...original?.Properties, ...properties } };
  return findings({ ...template, Resources: { ...template.Resources, Function: changed } });
}

test.each(Object.entries(templates()))("AWS's validator accepts %s", (_stack, template) => {
  expect(findings(template)).toEqual([]);
});

test.each([
  ['a property that does not exist', { Memory: 512 }, 'Memory'],
  ['a value of the wrong type', { Timeout: 'eight' }, 'Timeout'],
  ['a value out of range', { MemorySize: 64 }, 'MemorySize'],
  ['a runtime that does not exist', { Runtime: 'nodejs23.x' }, 'Runtime'],
  ['a missing property', { Role: undefined }, 'Role'],
  ['a resource that does not exist', { Role: { 'Fn::GetAtt': ['Rolle', 'Arn'] } }, 'Rolle'],
])("AWS's validator finds %s", (_name, properties, word) => {
  expect(findingsFor(properties).join('\n')).toContain(word);
});
