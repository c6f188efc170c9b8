import { readFileSync } from 'node:fs';

type Versions = Readonly<Record<string, string>>;

test("Jovo's packages have exact versions: they are the last ones", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly dependencies: Versions;
    readonly devDependencies: Versions;
  };
  const jovo = Object.entries({ ...dependencies, ...devDependencies }).filter(([name]) =>
    name.startsWith('@jovotech/'),
  );
  expect(jovo).not.toEqual([]);
  for (const [, version] of jovo) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});
