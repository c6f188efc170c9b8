import { templates } from '../stack/templates';
import { findings } from './findings';

for (const [stack, template] of Object.entries(templates())) {
  const found = findings(template);
  process.stdout.write(`${stack}: ${found.length === 0 ? 'valid' : 'invalid'}\n`);
  for (const line of found) process.stdout.write(`  ${line}\n`);
  if (found.length > 0) process.exitCode = 1;
}
