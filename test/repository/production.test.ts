import { readFileSync } from 'node:fs';
import { skillTemplate } from '../../aws/stack/skillTemplate';
import { capacityTable } from '../../aws/capacity/table';
import { watching } from '../../aws/capacity/watching';
import { scripts } from '../../package.json';

const read = (name: string): string => readFileSync(`docs/${name}.md`, 'utf8');

/** Returns the cells of a table, without what Prettier adds. */
const cellsOf = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .filter((line) => !/^\| -/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

test('docs/scale.md quotes what npm run aws:capacity prints', () => {
  const [, quoted = ''] =
    /<!-- npm run aws:capacity -->([^]*)<!-- end of capacity -->/.exec(read('scale')) ?? [];
  expect(cellsOf(quoted)).toEqual(cellsOf(capacityTable()));
});

test('docs/production.md says what watching costs', () => {
  const { metrics, alarmMetrics, dashboards, dollars } = watching();
  const cost = `Up to $${dollars.toFixed(2)} of that is for watching: ${metrics} metrics at`;
  expect(read('production').replaceAll('\n', ' ')).toContain(cost);
  expect(read('production')).toContain(`${alarmMetrics} metrics that alarms read`);
  expect(dashboards).toBe(1);
});

test('docs/runbook.md has every alarm, and no other', () => {
  const { Resources } = skillTemplate('prod');
  const alarms = Object.keys(Resources).filter(
    (name) => Resources[name]?.Type === 'AWS::CloudWatch::Alarm',
  );
  const [, section = ''] = /^## Alarms\n([^]*?)^### /m.exec(read('runbook')) ?? [];
  const described = [...section.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  expect(described.sort()).toEqual(alarms.sort());
});

test.each(['production', 'runbook', 'scale'])('docs/%s.md names scripts that exist', (name) => {
  const named = [...read(name).matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script);
  expect(named.filter((script) => !(script in scripts))).toEqual([]);
});
