import { createRequire } from 'node:module';
import { join } from 'node:path';
import { documents, type Screens } from '../../src/apl';

/** Amazon's validator, as far as it's used here. */
interface Suggester {
  readonly StaticAplTemplateValidator: new () => {
    validate(document: object): Promise<readonly { path: string; errorMessage: string }[]>;
  };
}

const folder = join(__dirname, '..', 'apl-suggester', 'package.json');
const names = Object.keys(documents) as (keyof Screens)[];

// It tells what it does.
beforeEach(() => void jest.spyOn(console, 'warn').mockImplementation());

/** Returns what Amazon's validator says about a document. Install it first: see .ci/run. */
async function faultsOf(document: object): Promise<readonly string[]> {
  const { StaticAplTemplateValidator } = createRequire(folder)('apl-suggester') as Suggester;
  const faults = await new StaticAplTemplateValidator().validate(document);
  return faults.map(({ path, errorMessage }) => `${path}: ${errorMessage}`);
}

test.each(names)("Amazon's validator accepts the document of the screen %s", async (name) => {
  expect(await faultsOf(structuredClone(documents[name]()))).toEqual([]);
});

test("Amazon's validator finds a property that doesn't exist, and a wrong value", async () => {
  const item = {
    type: 'Container',
    direction: 'sideways',
    items: [{ type: 'Text', txt: 'Hello' }],
  };
  const document = { type: 'APL', version: '1.7', mainTemplate: { parameters: [], item } };
  expect(await faultsOf(document)).toEqual([
    expect.stringContaining('/mainTemplate/item/items/0'),
    expect.stringContaining('/mainTemplate/item/direction'),
  ]);
});
