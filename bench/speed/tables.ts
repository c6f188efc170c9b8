import { contestantNames, titles, type ContestantName } from '../contestants/Contestant';
import { median, type Estimate, type Latency } from '../statistics';
import { each, type Each } from './interleave';
import { markdownTable } from './markdownTable';
import { memoryRoundTrips, roundTrips } from './measures/coldStart';
import { directions, type Direction } from './measures/growth';
import { scenarioNames, type HttpCell, type ScenarioName } from './measures/http';
import { isQuiet } from './noise';
import { HEADLINE_CONNECTIONS } from './options';
import type { Results } from './results';
import { targetsOf } from './targets';

const HEAD = ['', ...contestantNames.map((name) => titles[name])];

const scenarioTitles: Readonly<Record<ScenarioName, string>> = {
  linked0ms: 'Linked, Auth0 answers at once',
  linked50ms: 'Linked, Auth0 takes 50 ms',
  unlinked: 'Unlinked',
};

const directionTitles: Readonly<Record<Direction, string>> = {
  languages: 'Languages of 100 texts',
  components: 'Components beside its own',
  users: 'Users it has greeted before',
};

/** Returns the whole result as text. */
export function describe(results: Results): string {
  return [environmentOf(results), summary(results), allTables(results)].join('\n\n');
}

/** Describes the machine and the versions. */
function environmentOf({ environment, settings }: Results): string {
  const { node, platform, cpu, cores, ownCore, noise, packages } = environment;
  const versions = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
  return [
    `Node ${node} on ${platform}, ${cpu}, ${cores} cores, the skills`,
    `${ownCore ? 'on a core of their own' : 'not on a core of their own'};`,
    `${isQuiet(noise) ? 'quiet' : 'NOT QUIET, so believe the processor times alone'} (${Math.round(noise * 100)} % noise);`,
    `${settings.rounds} rounds, ${settings.coldStarts} cold starts, ${settings.users} users;`,
    `${versions.join(', ')}.`,
  ].join(' ');
}

/** Returns the most interesting figures in one table. */
export function summary({ measured, figures }: Results): string {
  const { http = [], coldStart } = measured;
  const headlines = http.filter(({ connections }) => connections === HEADLINE_CONNECTIONS);
  return markdownTable(HEAD, [
    ...scenarioNames.flatMap((scenario) =>
      headlines
        .filter((cell) => cell.scenario === scenario)
        .map((cell) =>
          row(`${scenarioTitles[scenario]}: requests/s`, cell.requestsPerSecond, whole),
        ),
    ),
    ...headlines.map(({ scenario, processorMs }) =>
      row(
        `${scenarioTitles[scenario]}: processor time for 1,000 requests`,
        each((name) => median(processorMs[name])),
        ms,
      ),
    ),
    ...headlines
      .filter(({ scenario }) => scenario !== 'unlinked')
      .map((cell) => row(`${scenarioTitles[cell.scenario]}: p99`, p(99, cell.latency), ms)),
    ...optionalRow('One linked launch in process', figures.inProcessLinkedMs, ms),
    ...optionalRow('One unlinked launch in process', figures.inProcessUnlinkedMs, ms),
    ...(coldStart
      ? [
          row('Cold start to a linked launch', p(50, coldStart.linked), ms),
          row('The same, Auth0 50 ms away', p(50, coldStart.far[50]), ms),
        ]
      : []),
    ...optionalRow('Lambda bundle', figures.bundleBytes, kilobytes),
    ...optionalRow(
      'Calls to Auth0, 1,000 launches by 100 users',
      figures.userinfoCallsPer1000Launches,
      whole,
    ),
  ]);
}

/** Returns everything that was measured, part by part, and the targets. */
function allTables(results: Results): string {
  const { inProcess, http = [], coldStart, growth, instructions } = results.measured;
  return [
    ...(inProcess
      ? [
          '### One request in process: median, and p99',
          markdownTable(HEAD, [
            row('Unlinked launch', latencies(inProcess.unlinked), String),
            row('Linked launch', latencies(inProcess.linked), String),
            row('"Who am I?"', latencies(inProcess.whoAmI), String),
          ]),
        ]
      : []),
    ...scenarioNames.flatMap((scenario) => {
      const cells = http.filter((cell) => cell.scenario === scenario);
      return cells.length > 0
        ? [
            `### Over HTTP: ${scenarioTitles[scenario]}`,
            markdownTable(HEAD, cells.flatMap(httpRows)),
          ]
        : [];
    }),
    ...(coldStart
      ? [
          '### Cold start of the Lambda handler: median, and p95',
          markdownTable(HEAD, [
            row('Linked launch', latencies(coldStart.linked, 95), String),
            ...roundTrips.map((roundTrip) =>
              row(
                `Linked launch, Auth0 a round trip of ${roundTrip} ms away`,
                latencies(coldStart.far[roundTrip], 95),
                String,
              ),
            ),
            row('Unlinked launch', latencies(coldStart.unlinked, 95), String),
            row('Resident memory', coldStart.residentBytes, kilobytes),
            row('Bundle', coldStart.bundleBytes, kilobytes),
          ]),
          '### Cold start of this skill with its memory in DynamoDB, to a linked launch',
          markdownTable(
            ['Auth0 and DynamoDB', 'median', 'p95'],
            memoryRoundTrips.map((roundTrip) => [
              roundTrip === 0 ? 'here' : `a round trip of ${roundTrip} ms away`,
              ms(coldStart.withMemory[roundTrip].p50),
              ms(coldStart.withMemory[roundTrip].p95),
            ]),
          ),
        ]
      : []),
    ...(growth
      ? [
          '### Growth of this skill: a linked launch in process',
          markdownTable(
            ['', 'median', 'p99'],
            directions.flatMap((direction) =>
              growth[direction].map(({ step, latency }) => [
                `${directionTitles[direction]}: ${whole(step)}`,
                ms(latency.p50),
                ms(latency.p99),
              ]),
            ),
          ),
        ]
      : []),
    ...(instructions
      ? [
          '### Instructions of a linked launch in process',
          markdownTable(
            ['', 'instructions'],
            Object.entries(instructions).map(([name, count]) => [
              titles[name as ContestantName],
              whole(count),
            ]),
          ),
        ]
      : []),
    ...(http.length > 0
      ? [
          '### Requests in the same processor time, with the 95 % confidence interval',
          markdownTable(
            ['', 'ratio'],
            [
              ['Linked, to (a)', estimate(results.ratios.processorLinked)],
              ['Linked, to (c)', estimate(results.ratios.processorLinkedVsCached)],
              ['Unlinked, to (a)', estimate(results.ratios.processorUnlinked)],
            ],
          ),
        ]
      : []),
    '### Targets',
    markdownTable(
      ['', 'target', 'measured', 'met'],
      targetsOf(results).map(({ name, wanted, measured, isMet }) => [
        name,
        wanted,
        measured === null ? 'not measured' : figure(measured),
        measured === null ? '' : isMet ? 'yes' : 'no',
      ]),
    ),
  ].join('\n\n');
}

function httpRows({ connections, requestsPerSecond, latency }: HttpCell): string[][] {
  const title = `${connections} connection${connections > 1 ? 's' : ''}`;
  return [
    row(`${title}: requests/s`, requestsPerSecond, whole),
    row(`${title}: median, and p99`, latencies(latency), String),
  ];
}

function row<Value>(title: string, values: Each<Value>, text: (value: Value) => string): string[] {
  return [title, ...contestantNames.map((name) => text(values[name]))];
}

function optionalRow(
  title: string,
  values: Each<number> | null,
  text: (value: number) => string,
): string[][] {
  return values ? [row(title, values, text)] : [];
}

function p(percent: 50 | 99, latency: Each<Latency>): Each<number> {
  return each((name) => latency[name][`p${percent}`]);
}

function latencies(latency: Each<Latency>, percent: 95 | 99 = 99): Each<string> {
  return each((name) => `${ms(latency[name].p50)}, ${ms(latency[name][`p${percent}`])}`);
}

function estimate(value: Estimate | null): string {
  return value === null ? '' : `${figure(value.mean)} ± ${figure(value.uncertainty)}`;
}

function ms(value: number): string {
  return `${figure(value)} ms`;
}

function kilobytes(value: number): string {
  return `${whole(value / 1_000)} kB`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** Only three digits are significant. */
function figure(value: number): string {
  return value >= 100 ? whole(value) : String(Number(value.toPrecision(3)));
}
